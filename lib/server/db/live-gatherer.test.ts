import { expect, it } from "vitest";
import { LiveGatherer, readNotified } from "./live-gatherer.ts";

it("gathers what changed, a store at a time, and forgets it when taken", () => {
  const gatherer = new LiveGatherer();
  gatherer.add("s", ["deliveries"], ["1"]);
  gatherer.add("s", ["deliveries", "events"], ["2", "1"]);
  gatherer.add("other", ["flows"], []);
  expect(gatherer.take().map(readNotified)).toEqual([
    { storeId: "s", message: { topics: ["deliveries", "events"], deliveries: ["1", "2"] } },
    { storeId: "other", message: { topics: ["flows"], deliveries: [] } },
  ]);
  expect(gatherer.take()).toEqual([]);
});

it("names no deliveries when any may have changed, or too many have", () => {
  const gatherer = new LiveGatherer();
  gatherer.add("s", ["deliveries"], null);
  gatherer.add("s", ["deliveries"], ["1"]);
  expect(gatherer.take().map((text) => readNotified(text).message.deliveries)).toEqual([null]);
  const ids = Array.from({ length: 150 }, (_, index) => `0190f3a1-0000-7000-8000-${String(index).padStart(12, "0")}`);
  gatherer.add("s", ["deliveries"], ids);
  expect(gatherer.take().map((text) => readNotified(text).message.deliveries)).toEqual([null]);
  gatherer.add("s", ["deliveries"], ids.slice(0, 100));
  expect(gatherer.take()[0]?.length).toBeLessThan(8000);
});
