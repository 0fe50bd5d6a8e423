import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, test, vi } from "vitest";
import { queryKey } from "./query-keys.ts";
import { createRefresher } from "./refresher.ts";

/** A list in sight whose answers come when the test says so; each answer is the server's state when it was asked for. */
function watchList() {
  const client = new QueryClient();
  const server = { state: "old" };
  const open: (() => void)[] = [];
  const queryFn = () => {
    const { state } = server;
    return new Promise<string>((resolve) => open.push(() => resolve(state)));
  };
  const observer = new QueryObserver(client, { queryKey: queryKey("flows", "list"), queryFn });
  const stopWatching = observer.subscribe(() => {});
  return { client, server, open, seen: () => observer.getCurrentResult().data, stopWatching };
}

test("news that comes in while an older answer is on its way is not lost", async () => {
  const list = watchList();
  const refresher = createRefresher(list.client, 1);
  list.server.state = "new";
  refresher.take(["flows"]);
  expect(list.open).toHaveLength(1);
  list.open.shift()?.();
  await vi.waitUntil(() => list.open.length === 1);
  expect(list.seen()).toBe("old");
  list.open.shift()?.();
  await vi.waitUntil(() => list.seen() === "new");
  expect(list.open).toHaveLength(0);
  refresher.stop();
  list.stopWatching();
});

test("much news is one question more, and none after the end", async () => {
  const list = watchList();
  list.open.shift()?.();
  await vi.waitUntil(() => list.seen() === "old");
  const refresher = createRefresher(list.client, 60_000);
  refresher.take(["flows"]);
  refresher.take(["flows", "sources"]);
  refresher.take(["flows"]);
  expect(list.open).toHaveLength(1);
  refresher.stop();
  refresher.take(["flows"]);
  expect(list.open).toHaveLength(1);
  list.stopWatching();
});
