import { eventTypeLabel } from "#core/events/event-type-label.ts";
import { shopifyTopics } from "./shopify-topics.ts";

/** Which webhooks of Shopify are understood, folded away until somebody asks. */
export function ShopifyTopics() {
  return (
    <details className="text-sm">
      <summary className="w-fit rounded-control text-muted hover:text-ink">
        Other events that work with the same URL
      </summary>
      <ul className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {shopifyTopics.map(({ event, topic, becomes }) => (
          <li key={topic} className="flex justify-between gap-3 border-b py-1">
            <span>{event}</span>
            <span className="text-muted">{eventTypeLabel(becomes)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
