import type { QueryClient } from "@tanstack/react-query";
import type { LiveTopic } from "#contracts/live.ts";
import { queryKey, type Resource } from "./query-keys.ts";

/** What else changes with a topic, besides the queries that carry its name. */
const alsoChanged: Partial<Record<LiveTopic, readonly Resource[]>> = {
  deliveries: ["timeline", "first-run", "endpoints"],
  events: ["timeline", "first-run", "sources"],
  flows: ["first-run", "secrets"],
  inbox: ["inboxes"],
  sources: ["first-run"],
};

export interface Refresher {
  /** News of these topics came in. */
  take(topics: readonly LiveTopic[]): void;
  stop(): void;
}

/**
 * Makes queries ask again when there is news of their topic. The first news at once, what follows gathered for
 * `gatherMs`: a busy shop must not keep lists from ever finishing to load. For the same reason an answer that is on its
 * way is not given up; but it may be older than the news, so it is asked for once more when it is there.
 */
export function createRefresher(client: QueryClient, gatherMs = 1_000): Refresher {
  const changed = new Set<Resource>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isStopped = false;
  function add(resources: Iterable<Resource>) {
    for (const resource of resources) changed.add(resource);
    if (timer === null && !isStopped) flush();
  }
  function flush() {
    timer = changed.size > 0 ? setTimeout(flush, gatherMs) : null;
    const now = [...changed];
    changed.clear();
    for (const resource of now) refresh(resource);
  }
  function refresh(resource: Resource) {
    const ofResource = { queryKey: queryKey(resource), type: "active" } as const;
    const wasAsking = client.isFetching(ofResource) > 0;
    const asked = client.invalidateQueries({ queryKey: ofResource.queryKey }, { cancelRefetch: false });
    if (wasAsking) void asked.then(() => add([resource]));
  }
  return {
    take: (topics) => add(topics.flatMap((topic) => [topic, ...(alsoChanged[topic] ?? [])])),
    stop() {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
