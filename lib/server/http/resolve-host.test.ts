import { expect, it } from "vitest";
import { cacheResolver } from "./resolve-host.ts";

function counted(answers: (string[] | Error)[]) {
  const asked: string[] = [];
  const resolve = async (hostname: string) => {
    asked.push(hostname);
    const answer = answers[Math.min(asked.length, answers.length) - 1] ?? [];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { asked, resolve };
}

it("asks once for a burst, and again when the time is over", async () => {
  let now = 0;
  const { asked, resolve } = counted([["192.0.2.1"], ["192.0.2.2"]]);
  const cached = cacheResolver(resolve, 1000, () => now);
  expect(await Promise.all([cached("a.example"), cached("a.example")])).toEqual([["192.0.2.1"], ["192.0.2.1"]]);
  now = 999;
  expect(await cached("a.example")).toEqual(["192.0.2.1"]);
  now = 1000;
  expect(await cached("a.example")).toEqual(["192.0.2.2"]);
  expect(asked).toHaveLength(2);
});

it("keeps no failure, and nothing at all for 0 ms", async () => {
  const failing = counted([new Error("ENOTFOUND"), ["192.0.2.1"]]);
  const cached = cacheResolver(failing.resolve, 1000, () => 0);
  await expect(cached("a.example")).rejects.toThrow("ENOTFOUND");
  expect(await cached("a.example")).toEqual(["192.0.2.1"]);

  const uncached = counted([["192.0.2.1"]]);
  const resolve = cacheResolver(uncached.resolve, 0, () => 0);
  await resolve("a.example");
  await resolve("a.example");
  expect(uncached.asked).toHaveLength(2);
});
