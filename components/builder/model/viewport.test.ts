import { expect, test } from "vitest";
import { layOut } from "./layout.ts";
import { newStep } from "./new-step.ts";
import { firstViewport, wholeViewport } from "./viewport.ts";

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

test("the whole of a long flow is seen when asked for, down to its end", () => {
  const nodes = flow(60);
  const { y, zoom } = wholeViewport(nodes, { width: 800, height: 600 });
  const end = Math.max(...nodes.map((node) => node.y + node.height));
  expect(y + end * zoom).toBeCloseTo(600 - 24);
});
