import { type LiveMessage, type LiveTopic, liveTopics } from "#contracts/live.ts";

/** NOTIFY carries 8,000 bytes; more changes than this are quicker asked for as a list anyhow. */
const namedMax = 100;

/** What changed in each store since it was last taken. */
export class LiveGatherer {
  private readonly stores = new Map<string, { topics: Set<LiveTopic>; deliveries: Set<string> | null }>();

  add(storeId: string, topics: readonly LiveTopic[], deliveries: readonly string[] | null): void {
    const known = this.stores.get(storeId) ?? { topics: new Set(), deliveries: new Set() };
    for (const topic of topics) known.topics.add(topic);
    if (deliveries === null) known.deliveries = null;
    for (const id of deliveries ?? []) known.deliveries?.add(id);
    if (known.deliveries && known.deliveries.size > namedMax) known.deliveries = null;
    this.stores.set(storeId, known);
  }

  /** One text a store, for `readNotified`. */
  take(): string[] {
    const texts = [...this.stores].map(
      ([storeId, { deliveries, topics }]) =>
        `${storeId} ${[...topics].join(",")} ${deliveries === null ? "*" : [...deliveries].join(",")}`,
    );
    this.stores.clear();
    return texts;
  }
}

export function readNotified(text: string): { storeId: string; message: LiveMessage } {
  const [storeId = "", topics = "", deliveries = ""] = text.split(" ");
  const named = topics.split(",");
  return {
    storeId,
    message: {
      topics: liveTopics.filter((topic) => named.includes(topic)),
      deliveries: deliveries === "*" ? null : deliveries.split(",").filter(Boolean),
    },
  };
}
