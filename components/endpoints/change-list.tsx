import type { EndpointActivity } from "#contracts/endpoint.ts";
import { RelativeTime } from "#ui/relative-time.tsx";

const words: Record<string, string> = {
  "endpoint.paused": "paused it",
  "endpoint.resumed": "resumed it",
  "endpoint.limits_changed": "changed its limits",
  "endpoint.secret_rotated": "made a new signing secret",
  "endpoint.pinged": "sent a ping",
};

/** Who or what changed the endpoint, newest first. */
export function ChangeList({ changes }: { changes: EndpointActivity["changes"] }) {
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes" className="mb-2 font-medium text-lg">
        What was changed
      </h2>
      <ul className="flex flex-col">
        {changes.map(({ action, actor, at, id }) => (
          <li key={id} className="flex min-h-9 items-center justify-between gap-4 border-b py-1.5">
            <span className="wrap-anywhere">
              {actor} {words[action] ?? "changed it"}
            </span>
            <span className="text-muted">
              <RelativeTime iso={at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
