import Link from "next/link";
import { formatCount } from "#client/format.ts";
import type { Overview } from "#contracts/overview.ts";
import { endpointName } from "#core/explain/endpoint-name.ts";
import { RelativeTime } from "#ui/relative-time.tsx";
import { StatusBadge } from "#ui/status-badge.tsx";

interface TroubledEndpointsProps {
  endpoints: Overview["troubledEndpoints"];
  waiting: Overview["waiting"]["endpoints"];
}

/** Receivers that fail or take nothing, since when, and what waits for them. */
export function TroubledEndpoints({ endpoints, waiting }: TroubledEndpointsProps) {
  const waitingAt = (id: string) => waiting.find(({ endpointId }) => endpointId === id)?.deliveries ?? 0;
  return (
    <section aria-labelledby="troubled-endpoints">
      <h2 id="troubled-endpoints" className="mb-2 font-medium text-lg">
        Endpoints in trouble
      </h2>
      {endpoints.length === 0 ? <p className="text-muted">None: every receiver takes what it is sent.</p> : null}
      <ul className="flex flex-col">
        {endpoints.map(({ failingSince, id, origin, status }) => (
          <li key={id} className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 border-b py-1.5">
            <StatusBadge status={status} />
            <Link
              href={`/endpoints/${id}`}
              className="min-w-0 rounded-control text-accent underline-offset-2 wrap-anywhere hover:underline"
            >
              {endpointName(origin)}
            </Link>
            <span className="text-muted">
              {waitingAt(id) > 0 ? formatCount(waitingAt(id), "delivery waits", "deliveries wait") : null}
              {waitingAt(id) > 0 && failingSince ? ", " : null}
              {failingSince ? (
                <>
                  first failed <RelativeTime iso={failingSince} />
                </>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
