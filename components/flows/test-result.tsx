import { formatDuration } from "#client/format.ts";
import { BodyView } from "#components/deliveries/body-view.tsx";
import { explainAttempt, isSuccess } from "#components/deliveries/delivery-sentence.ts";
import { HeaderList } from "#components/deliveries/header-list.tsx";
import type { FlowTestResult } from "#contracts/flow.ts";
import { LinkButton } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";

/** What came back for a test that was sent. */
export function TestResult({ result }: { result: FlowTestResult }) {
  const { response, error, deliveryId } = result;
  const outcome = { statusCode: response?.statusCode ?? null, errorKind: error?.kind ?? null };
  const link = deliveryId ? (
    <LinkButton size="sm" href={`/deliveries/${deliveryId}`}>
      Open in the log
    </LinkButton>
  ) : null;
  return (
    <section aria-label="Answer" aria-live="polite" className="flex flex-col gap-3">
      {isSuccess(outcome) && response ? (
        <Notice
          tone="ok"
          title={`Arrived: answered ${response.statusCode} after ${formatDuration(response.durationMs)}`}
          action={link}
        />
      ) : (
        <Notice tone="bad" title={explainAttempt(outcome).title} action={link}>
          {error && error.kind !== "http" ? error.message : explainAttempt(outcome).message}{" "}
          {explainAttempt(outcome).fix}
        </Notice>
      )}
      {response ? (
        <details className="rounded-card border px-3 py-2" open={!isSuccess(outcome)}>
          <summary className="font-medium">What came back</summary>
          <div className="mt-3 flex flex-col gap-3">
            <HeaderList headers={response.headers} label="Response headers" />
            <BodyView
              body={response.body}
              label="Response body"
              emptyText="The answer had no body."
              isTruncated={response.bodyTruncated}
            />
          </div>
        </details>
      ) : null}
    </section>
  );
}
