"use client";
import { use } from "react";
import { formatDateTime, formatDuration } from "#client/format.ts";
import type { Attempt } from "#contracts/delivery.ts";
import { outcomeWords } from "#core/explain/outcome-words.ts";
import type { KeyPlace } from "#core/outbound/key-headers.ts";
import { Notice } from "#ui/notice.tsx";
import { Select } from "#ui/select.tsx";
import { TimeZoneContext } from "#ui/time-zone.ts";
import { BodyView } from "./body-view.tsx";
import { isSuccess } from "./delivery-sentence.ts";
import { explainAttemptAt } from "./explain-delivery.ts";
import { HeaderList } from "./header-list.tsx";

interface ResponseViewProps {
  attempts: readonly Attempt[];
  chosen: Attempt | null;
  /** Origin of the receiver. */
  endpoint: string;
  /** Where the request carries its key, if that is known. */
  keyPlace?: KeyPlace | null;
  onChoose: (number: number) => void;
}

/** What came back at one of the attempts. */
export function ResponseView({ attempts, chosen, endpoint, keyPlace = null, onChoose }: ResponseViewProps) {
  const timeZone = use(TimeZoneContext);
  if (!chosen) return <p className="text-muted">Nothing came back yet: no attempt has been made.</p>;
  return (
    <div className="flex flex-col gap-4">
      {attempts.length > 1 ? (
        <Select
          aria-label="Attempt"
          className="sm:w-80!"
          value={String(chosen.number)}
          options={attempts.map((attempt) => ({
            value: String(attempt.number),
            label: `Attempt ${attempt.number}: ${outcomeWords(attempt)}`,
          }))}
          onValueChange={(number) => onChoose(Number(number))}
        />
      ) : null}
      {isSuccess(chosen) ? null : <Explanation attempt={chosen} endpoint={endpoint} keyPlace={keyPlace} />}
      {chosen.statusCode === null ? null : (
        <>
          <p>
            <span className="font-mono">{chosen.statusCode}</span>
            <span className="text-muted">
              {" "}
              after {formatDuration(chosen.durationMs)}, sent on {formatDateTime(chosen.startedAt, timeZone)}
            </span>
          </p>
          <section aria-label="Headers that came back">
            <h3 className="mb-2 text-muted text-sm">Headers</h3>
            <HeaderList headers={chosen.responseHeaders} label="Response headers" />
          </section>
          <section aria-label="Body that came back">
            <h3 className="text-muted text-sm">Body</h3>
            <BodyView
              body={chosen.responseBody}
              label="Response body"
              emptyText="The answer had no body."
              isTruncated={chosen.responseTruncated}
            />
          </section>
        </>
      )}
    </div>
  );
}

interface ExplanationProps {
  attempt: Attempt;
  endpoint: string;
  keyPlace: KeyPlace | null;
}

function Explanation({ attempt, endpoint, keyPlace }: ExplanationProps) {
  const { fix, said, title, why } = explainAttemptAt(endpoint, attempt, keyPlace);
  return (
    <Notice tone="warn" title={title}>
      {why} {fix}
      {said ? <p className="mt-1">It says: “{said}”</p> : null}
      {attempt.errorMessage ? <p className="mt-1 font-mono text-muted text-sm">{attempt.errorMessage}</p> : null}
    </Notice>
  );
}
