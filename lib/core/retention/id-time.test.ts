import { expect, it } from "vitest";
import { idFloor } from "./id-floor.ts";
import { idTime } from "./id-time.ts";

it("reads the time back out of an id", () => {
  expect(idTime("019a9f2b-4c00-7abc-8123-456789abcdef")).toBe(new Date(0x019a9f2b4c00).toISOString());
  expect(idTime(idFloor(new Date("2026-11-20T09:30:00.123Z")))).toBe("2026-11-20T09:30:00.123Z");
});
