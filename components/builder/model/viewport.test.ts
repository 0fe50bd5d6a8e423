import { expect, test } from "vitest";
import { layOut } from "./layout.ts";
import { newStep } from "./new-step.ts";
import { firstViewport } from "./viewport.ts";

const flow = (count: number) =>
  layOut(
    Array.from({ length: count }, (_, index) => newStep("delay", `s${index}`)),
    () => 80,
  ).nodes;

test("a short flow is seen as a whole, in its own size", () => {
  expect(firstViewport(flow(1), { width: 800, height: 900 })).toEqual({ x: 400, y: 64, zoom: 1 });
});

test("a long flow is seen from its top, never too small to read", () => {
  const { x, y, zoom } = firstViewport(flow(60), { width: 800, height: 600 });
  expect(zoom).toBeGreaterThan(0.5);
  expect([x, y]).toEqual([400, 64]);
});
