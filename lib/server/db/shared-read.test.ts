import { describe, expect, it } from "vitest";
import { SharedRead } from "./shared-read.ts";

function controlled() {
  const begun: ((value: string) => void)[] = [];
  const shared = new SharedRead<string>(() => new Promise((resolve) => begun.push(resolve)));
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  return { begun, shared, turn };
}

describe("SharedRead", () => {
  it("gives those who ask during a read the next one, together", async () => {
    const { begun, shared, turn } = controlled();
    const first = shared.get("a");
    const [second, third] = [shared.get("a"), shared.get("a")];
    expect(begun).toHaveLength(1);
    begun[0]?.("old");
    await turn();
    expect(begun).toHaveLength(2);
    begun[1]?.("new");
    expect(await Promise.all([first, second, third])).toEqual(["old", "new", "new"]);
  });

  it("reads again for whoever asks later, and keys apart", async () => {
    const { begun, shared, turn } = controlled();
    const first = shared.get("a");
    const other = shared.get("b");
    begun[0]?.("a1");
    begun[1]?.("b1");
    expect(await Promise.all([first, other])).toEqual(["a1", "b1"]);
    await turn();
    const later = shared.get("a");
    begun[2]?.("a2");
    expect(await later).toBe("a2");
  });

  it("goes on after a read that failed", async () => {
    let calls = 0;
    const shared = new SharedRead<string>(async () => {
      calls++;
      if (calls === 1) throw new Error("away");
      return "back";
    });
    const [first, second] = [shared.get("a"), shared.get("a")];
    await expect(first).rejects.toThrow("away");
    expect(await second).toBe("back");
  });
});
