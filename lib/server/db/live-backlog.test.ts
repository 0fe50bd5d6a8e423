import { describe, expect, it } from "vitest";
import type { LiveMessage } from "#contracts/live.ts";
import { LiveBacklog } from "./live-backlog.ts";

const of = (id: string): LiveMessage => ({ topics: ["deliveries"], deliveries: [id] });
const missed = (backlog: LiveBacklog, after: string | null, store = "s") =>
  backlog.since(store, after).map((news) => news.message.deliveries);

describe("a browser that comes back", () => {
  it("is told what its store missed, and no more", () => {
    const backlog = new LiveBacklog("a");
    const first = backlog.add("s", of("1"));
    backlog.add("other", of("2"));
    backlog.add("s", of("3"));
    expect(missed(backlog, first.id)).toEqual([["3"], []]);
    const last = backlog.since("s", first.id).at(-1);
    expect(missed(backlog, last?.id ?? null)).toEqual([[]]);
  });
  it("that is new is told where the news stand", () => {
    const backlog = new LiveBacklog("a");
    backlog.add("s", of("1"));
    expect(backlog.since("s", null)).toEqual([{ id: "a-1", message: { topics: [], deliveries: [] } }]);
  });
  it("after too long, or from another process or era, is told of everything", () => {
    const backlog = new LiveBacklog("a");
    const first = backlog.add("s", of("1"));
    for (let times = 0; times < 1200; times++) backlog.add("s", of("x"));
    expect(missed(backlog, first.id)).toEqual([null]);
    expect(missed(backlog, "b-1200")).toEqual([null]);
    expect(missed(backlog, "a-9999")).toEqual([null]);
    expect(missed(backlog, "nonsense")).toEqual([null]);
    const last = backlog.add("s", of("y"));
    backlog.beginEra("a2");
    expect(missed(backlog, last.id)).toEqual([null]);
  });
});
