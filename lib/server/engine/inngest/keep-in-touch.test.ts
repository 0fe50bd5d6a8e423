import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepInTouch } from "./keep-in-touch.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function setUp(connects: (() => void)[] = []) {
  const seen: string[] = [];
  const contact = keepInTouch({
    connect: async () => {
      seen.push("connect");
      connects.shift()?.();
    },
    watch: async () => void seen.push("watch"),
    onFault: (reason) => void seen.push(`fault: ${reason}`),
  });
  return { contact, seen };
}

const refuse = () => {
  throw new Error("refused");
};

test("connects once, then watches every minute", async () => {
  const { contact, seen } = setUp();
  expect(contact.fault()).not.toBeNull();
  contact.start();
  await vi.advanceTimersByTimeAsync(0);
  expect(contact.fault()).toBeNull();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(seen).toEqual(["connect", "watch", "watch"]);
});

test("tries to connect later each time, and says the same fault once", async () => {
  const { contact, seen } = setUp([refuse, refuse, refuse]);
  contact.start();
  await vi.advanceTimersByTimeAsync(500 + 1000);
  expect(seen).toEqual(["connect", "fault: refused", "connect", "connect"]);
  expect(contact.fault()).toBe("refused");
  await vi.advanceTimersByTimeAsync(2000);
  expect(contact.fault()).toBeNull();
});

test("a loss connects again soon, and further losses do not put that off", async () => {
  const { contact, seen } = setUp();
  contact.start();
  await vi.advanceTimersByTimeAsync(0);
  for (let loss = 0; loss < 4; loss++) {
    contact.lost("gone");
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(contact.fault()).toBe("gone");
  await vi.advanceTimersByTimeAsync(100);
  expect(seen).toEqual(["connect", "fault: gone", "connect"]);
  expect(contact.fault()).toBeNull();
});

test("does nothing more after a stop", async () => {
  const { contact, seen } = setUp();
  contact.start();
  await contact.stop();
  contact.lost("gone");
  await vi.advanceTimersByTimeAsync(600_000);
  expect(seen).toEqual(["connect", "fault: gone"]);
});
