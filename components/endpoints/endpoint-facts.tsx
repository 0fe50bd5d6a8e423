import Link from "next/link";
import { formatNumber } from "#client/format.ts";
import { withSearch } from "#client/paged.ts";
import type { Endpoint } from "#contracts/endpoint.ts";
import { KeyValue } from "#ui/key-value.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";

/** What stands behind its status: since when, and when it is tried again. */
export function EndpointFacts({ endpoint }: { endpoint: Endpoint }) {
  const { failingSince, held, origin, probeAt } = endpoint;
  const heldHref = withSearch("/deliveries", { status: "held", endpoint: origin });
  return (
    <KeyValue
      items={[
        { label: "Address", value: <span className="font-mono text-sm">{origin}</span> },
        {
          label: "Held",
          value:
            held === 0 ? (
              "Nothing"
            ) : (
              <Link href={heldHref} className="rounded-control text-accent underline-offset-2 hover:underline">
                {formatNumber(held)}
                <span className="sr-only"> in the log</span>
              </Link>
            ),
        },
        ...(failingSince ? [{ label: "First failed", value: <RelativeTime iso={failingSince} /> }] : []),
        ...(probeAt ? [{ label: "Tried again", value: <NextProbe at={probeAt} /> }] : []),
        { label: "First used", value: <RelativeTime iso={endpoint.createdAt} /> },
      ]}
    />
  );
}

/** One request goes through as soon as its time has come and something is there to be sent. */
function NextProbe({ at }: { at: string }) {
  return Date.parse(at) > Date.now() ? <RelativeTime iso={at} /> : "With the next request to it";
}
