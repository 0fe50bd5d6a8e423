import { formatDuration } from "#client/format.ts";
import { BodyView } from "#components/deliveries/body-view.tsx";
import type { PingResult } from "#contracts/endpoint.ts";
import { CodeBlock } from "#ui/code-block.tsx";
import { HeaderList } from "#ui/header-list.tsx";
import { Notice } from "#ui/notice.tsx";

const phases = [
  { key: "dnsMs", word: "name found" },
  { key: "connectMs", word: "connected" },
  { key: "tlsMs", word: "encrypted" },
  { key: "firstByteMs", word: "first answer" },
] as const;

/** What was sent, what came back, and how long each part of the way took. */
export function PingAnswer({ result }: { result: PingResult }) {
  const { arrived, message, request, response, timing } = result;
  const reached = phases.flatMap(({ key, word }) => {
    const ms = timing[key];
    return ms === null ? [] : [`${word} after ${formatDuration(ms)}`];
  });
  return (
    <section aria-label="Answer" aria-live="polite" className="mt-6 flex flex-col gap-4">
      <Notice tone={arrived ? "ok" : "bad"} title={arrived ? "It arrived" : "It did not arrive"}>
        {message} It took {formatDuration(timing.totalMs)}
        {reached.length > 0 ? ` (${reached.join(", ")})` : ""}.
      </Notice>
      <section aria-label="Request" className="flex flex-col gap-2">
        <h3 className="font-medium">What was sent</h3>
        <p className="font-mono text-sm wrap-anywhere">
          {request.method} {request.url}
        </p>
        <HeaderList headers={request.headers} />
        <CodeBlock text={request.body} language="json" label="Request body" />
      </section>
      {response ? (
        <section aria-label="Response" className="flex flex-col gap-2">
          <h3 className="font-medium">What came back</h3>
          <HeaderList headers={response.headers} />
          <BodyView
            body={response.body}
            label="Response body"
            emptyText="The answer had no body."
            isTruncated={response.bodyTruncated}
          />
        </section>
      ) : null}
    </section>
  );
}
