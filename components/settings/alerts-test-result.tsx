import { formatDuration } from "#client/format.ts";
import type { AlertTestResult } from "#contracts/alert-channel.ts";
import { KeyValue } from "#ui/key-value.tsx";
import { Notice } from "#ui/notice.tsx";

const answerCharsMax = 1000;

/** What came back of a test message. */
export function AlertsTestResult({ result }: { result: AlertTestResult }) {
  const { answer, durationMs, message, sent, statusCode } = result;
  const items = [
    { label: "Status", value: statusCode ?? "No answer" },
    { label: "Time", value: formatDuration(durationMs) },
  ];
  return (
    <div className="flex flex-col gap-4">
      <Notice tone={sent ? "ok" : "bad"}>{message}</Notice>
      <KeyValue items={items} />
      {answer ? (
        <pre className="max-h-48 overflow-auto whitespace-pre-wrap rounded-card bg-sunken p-3 font-mono text-sm wrap-anywhere">
          {answer.slice(0, answerCharsMax)}
        </pre>
      ) : null}
    </div>
  );
}
