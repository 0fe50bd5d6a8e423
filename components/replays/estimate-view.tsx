"use client";
import { formatCount, formatDuration, formatMoney, formatNumber } from "#client/format.ts";
import type { ReplayEstimate } from "#contracts/replay.ts";
import { endpointName } from "#core/explain/endpoint-name.ts";
import { KeyValue } from "#ui/key-value.tsx";
import { Notice } from "#ui/notice.tsx";

const shownEndpoints = 4;
const notNow = { open: "is not answering", paused: "is paused" } as const;

/** What would be sent, to whom, how long it takes; and what to know before. */
export function EstimateView({ estimate }: { estimate: ReplayEstimate }) {
  const { asked, delivered, endpoints, expectedMs, taken, waiting, worth } = estimate;
  const others = endpoints.length - shownEndpoints;
  const items = [
    { label: "Sent again", value: formatCount(taken, "delivery", "deliveries") },
    { label: "Takes about", value: formatDuration(Math.max(1000, expectedMs)) },
    ...(worth.length > 0
      ? [{ label: "Worth", value: worth.map((each) => formatMoney(each.amount, each.currency)).join(" + ") }]
      : []),
    {
      label: "To",
      value: (
        <ul>
          {endpoints.slice(0, shownEndpoints).map(({ count, endpoint }) => (
            <li key={endpoint}>
              {endpoint === null ? "an address still to be made" : endpointName(endpoint)}
              <span className="text-muted"> · {formatNumber(count)}</span>
            </li>
          ))}
          {others > 0 ? <li className="text-muted">and {formatCount(others, "other")}</li> : null}
        </ul>
      ),
    },
  ];
  const away = endpoints.filter(({ status }) => status === "open" || status === "paused");
  return (
    <div className="flex flex-col gap-3">
      <KeyValue items={items} />
      {delivered > 0 ? (
        <Notice tone="warn" title={`${formatCount(delivered, "delivery", "deliveries")} arrived before`}>
          The receiver gets them a second time. It can tell by the webhook-id of the same request; choose a closer
          filter to leave them out.
        </Notice>
      ) : null}
      {away.map(({ endpoint, status }) => (
        <Notice key={endpoint} tone="warn">
          {endpointName(endpoint ?? "")} {status === "paused" ? notNow.paused : notNow.open}: what goes there is held
          until it works again.
        </Notice>
      ))}
      {waiting + asked > 0 ? (
        <p className="text-muted text-sm">
          Left alone:{" "}
          {[
            passed(waiting, "goes out by itself", "go out by themselves"),
            passed(asked, "is asked for already", "are asked for already"),
          ]
            .filter(Boolean)
            .join(", ")}
          .
        </p>
      ) : null}
    </div>
  );
}

function passed(count: number, one: string, many: string): string {
  return count === 0 ? "" : `${formatNumber(count)} ${count === 1 ? one : many}`;
}
