import { TextDiff } from "#components/flows/text-diff.tsx";
import type { InboxRequest } from "#contracts/inbox.ts";
import { compareRequests } from "./compare-requests.ts";

/** What of the chosen request differs from another one: gone lines with a minus, new ones with a plus. */
export function RequestComparison({ other, request }: { other: InboxRequest; request: InboxRequest }) {
  const [older, newer] = other.receivedAt <= request.receivedAt ? [other, request] : [request, other];
  return (
    <div className="flex flex-col gap-4">
      <p className="text-muted text-sm">From the earlier request to the later one.</p>
      {compareRequests(older, newer).map(({ label, lines }) => (
        <section key={label}>
          <h3 className="mb-1.5 font-medium">{label}</h3>
          {lines === null ? (
            <p className="text-muted">The same in both.</p>
          ) : (
            <TextDiff lines={lines} label={`${label}, compared`} />
          )}
        </section>
      ))}
    </div>
  );
}
