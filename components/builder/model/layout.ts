import type { FlowStep, SplitStep } from "#contracts/flow-steps.ts";
import { emptyNode, type NodeId, stepNode } from "./node-id.ts";
import type { Branch, ListOwner, Place } from "./step-tree.ts";

export const cardWidth = 280;
const gapX = 48;
/** Between two cards, with room for the "+" in the middle. */
const gapY = 56;
/** From a split down to where its branches part, and from the longest branch down to where they join. */
const bendY = 20;
const emptyHeight = 40;

export interface LayoutNode {
  id: NodeId | `join:${string}` | "end";
  kind: "trigger" | "conditions" | "step" | "empty" | "join" | "end";
  /** Top left corner, in px of the unzoomed canvas. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** Of an empty list: what it is the room of. */
  owner?: ListOwner;
  step?: FlowStep;
}

export interface LayoutEdge {
  id: string;
  /** From top to bottom; neighbours share an x or a y. */
  points: readonly (readonly [x: number, y: number])[];
  /** Where a step can be put on it, and the middle of its "+"; null on the ways around an empty list. */
  slot: { place: Place; x: number; y: number } | null;
  label: { text: "Yes" | "No"; x: number; y: number } | null;
}

export interface Layout {
  nodes: LayoutNode[];
  edges: LayoutEdge[];
}

const branches = ["then", "else"] as const;

function widthOfList(list: readonly FlowStep[]): number {
  return Math.max(cardWidth, ...list.map((step) => (step.kind === "split" ? widthOfSplit(step) : cardWidth)));
}

function widthOfSplit(split: SplitStep): number {
  return widthOfList(split.then) + gapX + widthOfList(split.else);
}

/** A way that ends in the middle of something's lower edge; the next card continues it. */
interface End {
  id: string;
  x: number;
  y: number;
  /** Bends right below `from`, into a branch. */
  from?: { x: number; y: number; label: "Yes" | "No" };
}

/**
 * Where every card of a flow stands: one below the other around x = 0, the branches of a split side by side below it
 * and joined again behind it. Pure; `heightOf` gives the height of a card in px.
 */
export function layOut(steps: readonly FlowStep[], heightOf: (step: FlowStep | null) => number): Layout {
  const nodes: LayoutNode[] = [];
  const edges: LayoutEdge[] = [];

  function connect(end: End, to: { id: string; y: number }, place: Place | null): void {
    const { from } = end;
    const start: [number, number][] = from
      ? [
          [from.x, from.y],
          [from.x, end.y],
        ]
      : [];
    edges.push({
      id: `${end.id}>${to.id}`,
      points: [...start, [end.x, end.y], [end.x, to.y]],
      slot: place && { place, x: end.x, y: (end.y + to.y) / 2 + (from ? 4 : 0) },
      label: from ? { text: from.label, x: end.x, y: end.y } : null,
    });
  }

  function card(node: Omit<LayoutNode, "x" | "width">, centreX: number): void {
    nodes.push({ ...node, x: centreX - cardWidth / 2, width: cardWidth });
  }

  function layList(list: readonly FlowStep[], owner: ListOwner, entry: End): End {
    if (list.length === 0) {
      const id = emptyNode(owner);
      const y = entry.y + gapY;
      connect(entry, { id, y }, null);
      card({ id, kind: "empty", y, height: emptyHeight, owner }, entry.x);
      return { id, x: entry.x, y: y + emptyHeight };
    }
    let end = entry;
    for (const [index, step] of list.entries()) {
      const id = stepNode(step.id);
      const y = end.y + gapY;
      const height = heightOf(step);
      connect(end, { id, y }, { owner, index });
      card({ id, kind: "step", y, height, step }, end.x);
      const bottom = { id, x: end.x, y: y + height };
      end = step.kind === "split" ? layBranches(step, bottom) : bottom;
    }
    return end;
  }

  function layBranches(split: SplitStep, from: End): End {
    const left = from.x - widthOfSplit(split) / 2;
    const widthYes = widthOfList(split.then);
    const centre = {
      then: left + widthYes / 2,
      else: left + widthYes + gapX + widthOfList(split.else) / 2,
    } satisfies Record<Branch, number>;
    const ends = branches.map((branch) =>
      layList(
        split[branch],
        { id: split.id, branch },
        {
          id: `${from.id}.${branch}`,
          x: centre[branch],
          y: from.y + bendY,
          from: { x: from.x, y: from.y, label: branch === "then" ? "Yes" : "No" },
        },
      ),
    );
    const y = Math.max(...ends.map((end) => end.y)) + gapY;
    const join = `join:${split.id}` as const;
    nodes.push({ id: join, kind: "join", x: from.x - 4, y: y - 4, width: 8, height: 8 });
    for (const [index, end] of ends.entries()) {
      const owner = { id: split.id, branch: branches[index] ?? "then" };
      const list = split[owner.branch];
      edges.push({
        id: `${end.id}>${join}:${owner.branch}`,
        points: [
          [end.x, end.y],
          [end.x, y],
          [from.x, y],
        ],
        slot: list.length === 0 ? null : { place: { owner, index: list.length }, x: end.x, y: end.y + gapY / 2 },
        label: null,
      });
    }
    return { id: join, x: from.x, y };
  }

  const height = heightOf(null);
  card({ id: "trigger", kind: "trigger", y: 0, height }, 0);
  const conditionsY = height + gapY / 2;
  connect({ id: "trigger", x: 0, y: height }, { id: "conditions", y: conditionsY }, null);
  card({ id: "conditions", kind: "conditions", y: conditionsY, height }, 0);
  const end = layList(steps, null, { id: "conditions", x: 0, y: conditionsY + height });
  const endY = end.y + gapY;
  connect(end, { id: "end", y: endY }, steps.length === 0 ? null : { owner: null, index: steps.length });
  nodes.push({ id: "end", kind: "end", x: -40, y: endY, width: 80, height: 28 });
  return { nodes, edges };
}

/** The slot nearest to a point within `reach` px that `accepts` allows; null when there is none. */
export function nearestSlot(
  edges: readonly LayoutEdge[],
  rooms: readonly LayoutNode[],
  point: { x: number; y: number },
  reach: number,
  accepts: (place: Place) => boolean,
): Place | null {
  const slots = edges.flatMap(({ slot }) => (slot ? [slot] : []));
  const empty = rooms.flatMap(({ kind, owner = null, x, y, width, height }) =>
    kind === "empty" ? [{ place: { owner, index: 0 }, x: x + width / 2, y: y + height / 2 }] : [],
  );
  let best: { place: Place; distance: number } | null = null;
  for (const { place, x, y } of [...slots, ...empty]) {
    // A card is wider than it is high, so sideways counts less.
    const distance = Math.hypot((point.x - x) / 1.5, point.y - y);
    if (distance > reach || (best && best.distance <= distance) || !accepts(place)) continue;
    best = { place, distance };
  }
  return best?.place ?? null;
}
