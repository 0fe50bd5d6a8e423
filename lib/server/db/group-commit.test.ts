import pg from "pg";
import { expect, test, vi } from "vitest";
import { groupCommit } from "./group-commit.ts";

/** A write that ends when told to, and remembers what it was given. */
function heldWrite() {
  const groups: { items: number[]; end: (error?: unknown) => void }[] = [];
  const write = (items: number[]) =>
    new Promise<string[]>((resolve, reject) => {
      const end = (error?: unknown) =>
        error === undefined ? resolve(items.map((item) => `wrote ${item}`)) : reject(error);
      groups.push({ items, end });
    });
  return { groups, write };
}

test("a lone item goes at once, what comes meanwhile goes together", async () => {
  const { groups, write } = heldWrite();
  const submit = groupCommit(write, { atOnce: 1, most: 3 });
  const results = [1, 2, 3, 4, 5].map((item) => submit(item));
  expect(groups.map(({ items }) => items)).toEqual([[1]]);
  groups[0]?.end();
  await results[0];
  await vi.waitFor(() => expect(groups.map(({ items }) => items)).toEqual([[1], [2, 3, 4]]));
  groups[1]?.end();
  await vi.waitFor(() => expect(groups).toHaveLength(3));
  groups[2]?.end();
  expect(await Promise.all(results)).toEqual(["wrote 1", "wrote 2", "wrote 3", "wrote 4", "wrote 5"]);
});

test("no more statements are under way than allowed", () => {
  const { groups, write } = heldWrite();
  const submit = groupCommit(write, { atOnce: 2, most: 3 });
  for (const item of [1, 2, 3]) void submit(item);
  expect(groups.map(({ items }) => items)).toEqual([[1], [2]]);
});

test("one item that PostgreSQL refuses fails alone", async () => {
  const write = (items: number[]) =>
    items.includes(3)
      ? Promise.reject(new pg.DatabaseError("refused", 0, "error"))
      : Promise.resolve(items.map((item) => `wrote ${item}`));
  const submit = groupCommit(write, { atOnce: 1, most: 5 });
  const results = await Promise.allSettled([1, 2, 3, 4].map((item) => submit(item)));
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
});

test("a lost connection fails the whole group: nobody knows whether it was written", async () => {
  const write = vi.fn(() => Promise.reject(new Error("Connection terminated unexpectedly")));
  const submit = groupCommit<number, string>(write, { atOnce: 1, most: 5 });
  const results = await Promise.allSettled([1, 2, 3].map((item) => submit(item)));
  expect(results.every(({ status }) => status === "rejected")).toBe(true);
  expect(write).toHaveBeenCalledTimes(2);
});
