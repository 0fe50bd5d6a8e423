import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { FlowStep } from "#contracts/flow-steps.ts";
import { cardWidth, type Layout, layOut, nearestSlot } from "./layout.ts";
import { newStep } from "./new-step.ts";
import { takenIds } from "./step-tree.ts";

const delay = (id: string) => newStep("delay", id);
const split = (id: string, yes: FlowStep[], no: FlowStep[]): FlowStep => ({
  ...newStep("split", id),
  ...{ kind: "split", if: null, then: yes, else: no },
});
const height = () => 80;
const at = ({ nodes }: Layout, id: string) => nodes.find((node) => node.id === id);
const centre = (layout: Layout, id: string) => (at(layout, id)?.x ?? Number.NaN) + (at(layout, id)?.width ?? 0) / 2;

test("cards stand one below the other, and every way has one place for a new step", () => {
  const layout = layOut([delay("a"), delay("b")], height);
  expect(layout.nodes.map(({ id }) => id)).toEqual(["trigger", "conditions", "step:a", "step:b", "end"]);
  expect(new Set(layout.nodes.map(({ id }) => centre(layout, id)))).toEqual(new Set([0]));
  expect(layout.edges.flatMap(({ slot }) => slot?.place.index ?? [])).toEqual([0, 1, 2]);
});

test("branches stand beside each other, and join below the longer one", () => {
  const layout = layOut([split("a", [delay("b"), delay("c")], [delay("d")]), delay("e")], height);
  expect(centre(layout, "step:b")).toBeLessThan(0);
  expect(centre(layout, "step:d")).toBe(-centre(layout, "step:b"));
  expect(at(layout, "join:a")?.y).toBeGreaterThan((at(layout, "step:c")?.y ?? 0) + 80);
  expect(at(layout, "step:e")?.y).toBeGreaterThan(at(layout, "join:a")?.y ?? 0);
  expect(centre(layout, "step:e")).toBe(0);
  expect(layout.edges.flatMap(({ label }) => label?.text ?? [])).toEqual(["Yes", "No"]);
});

test("an empty branch has room for a step, which is where one is dropped", () => {
  const layout = layOut([split("a", [], [delay("b")])], height);
  const room = at(layout, "empty:a:then");
  expect(room?.owner).toEqual({ id: "a", branch: "then" });
  const point = { x: (room?.x ?? 0) + 20, y: (room?.y ?? 0) + 10 };
  const place = { owner: { id: "a", branch: "then" }, index: 0 };
  expect(nearestSlot(layout.edges, layout.nodes, point, 120, () => true)).toEqual(place);
  expect(nearestSlot(layout.edges, layout.nodes, point, 20, () => false)).toBeNull();
});

const tree = fc.letrec<{ step: FlowStep }>((tie) => ({
  step: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constant(delay("x")),
    fc
      .tuple(fc.array(tie("step"), { maxLength: 3 }), fc.array(tie("step"), { maxLength: 3 }))
      .map(([yes, no]) => split("x", yes, no)),
  ),
})).step;

function withIds(steps: FlowStep[]): FlowStep[] {
  let number = 0;
  const name = (list: FlowStep[]): FlowStep[] =>
    list.map((step) => {
      number += 1;
      const id = `n${number}`;
      return step.kind === "split" ? split(id, name(step.then), name(step.else)) : delay(id);
    });
  return name(steps);
}

test("whatever the flow, no two cards overlap and every step has its card", () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 4 }), (shapes) => {
      const steps = withIds(shapes);
      const { nodes } = layOut(steps, height);
      expect(nodes.filter(({ kind }) => kind === "step")).toHaveLength(takenIds(steps).size);
      for (const [index, a] of nodes.entries())
        for (const b of nodes.slice(index + 1)) {
          const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
          expect(apart, `${a.id} and ${b.id}`).toBe(true);
        }
      expect(nodes.every(({ kind, width }) => kind === "join" || kind === "end" || width === cardWidth)).toBe(true);
    }),
  );
});
