import type { Node } from "@xyflow/react";
import { conditionsCard, stepCard, triggerCard } from "#components/builder/model/card-words.ts";
import type { LayoutNode } from "#components/builder/model/layout.ts";
import type { NodeId } from "#components/builder/model/node-id.ts";
import { positionWords } from "#components/builder/model/position-words.ts";
import { findPlace, type ListOwner, listOf } from "#components/builder/model/step-tree.ts";
import type { FlowDefinition } from "#contracts/flow-definition.ts";
import type { StepCount } from "#contracts/step-counts.ts";
import { startType } from "#core/flows/trigger.ts";
import type { CardData } from "./flow-card.tsx";
import type { RoomData } from "./other-nodes.tsx";

export type CanvasNode =
  | Node<CardData, "card">
  | Node<RoomData, "room">
  | Node<Record<string, unknown>, "end" | "join">;

interface Look {
  selected: NodeId | null;
  tabStop: NodeId;
  problems: ReadonlyMap<NodeId, number>;
  /** By step; null while the flow is not live. */
  counts: ReadonlyMap<string, StepCount> | null;
  canEdit: boolean;
  /** Of the amounts that are compared, where all of the store's have the same. */
  currency: string | null;
}

// Nodes that can be neither dragged nor selected take no presses otherwise.
const pressable = { pointerEvents: "all" } as const;
const noCount = { entered: 0, delivered: 0, failed: 0, waiting: 0, skipped: 0 };

function depthOf(definition: FlowDefinition, owner: ListOwner): number {
  const outer = owner && findPlace(definition.steps, owner.id);
  return outer ? depthOf(definition, outer.owner) + 1 : 0;
}

function placeOf(definition: FlowDefinition, stepId: string): Pick<CardData, "level" | "index" | "siblings"> {
  const place = findPlace(definition.steps, stepId) ?? { owner: null, index: 0 };
  return {
    level: depthOf(definition, place.owner) + 1,
    index: place.index + 1,
    siblings: listOf(definition.steps, place.owner).length,
  };
}

function cardData(node: LayoutNode, definition: FlowDefinition, look: Look): CardData {
  const id = node.id as NodeId;
  const { step } = node;
  const eventType = startType(definition.trigger);
  const shared = {
    node: id,
    problems: look.problems.get(id) ?? 0,
    isSelected: look.selected === id,
    isTabStop: look.tabStop === id,
    canEdit: look.canEdit,
  };
  if (!step) {
    const kind = node.kind === "trigger" ? "trigger" : "conditions";
    const words = kind === "trigger" ? triggerCard(definition) : conditionsCard(definition, look.currency);
    return { ...shared, ...words, kind, stepId: null, position: "", level: 1, index: 1, siblings: 1, counts: null };
  }
  return {
    ...shared,
    ...stepCard(step, eventType, look.currency),
    ...placeOf(definition, step.id),
    kind: step.kind,
    stepId: step.id,
    position: positionWords(definition.steps, step.id),
    counts: look.counts && (look.counts.get(step.id) ?? { stepId: step.id, ...noCount }),
  };
}

function roomPosition(definition: FlowDefinition, owner: ListOwner): string {
  if (owner === null) return "No steps yet";
  const outer = positionWords(definition.steps, owner.id);
  return `Empty ${owner.branch === "then" ? "Yes" : "No"} branch of ${outer.charAt(0).toLowerCase()}${outer.slice(1)}`;
}

/** The canvas's nodes from where they stand and what they show. */
export function canvasNodes(laidOut: readonly LayoutNode[], definition: FlowDefinition, look: Look): CanvasNode[] {
  return laidOut.map((node) => {
    const { id, x, y, width, height, owner = null } = node;
    const box = { id, position: { x, y }, width, height };
    if (node.kind === "end" || node.kind === "join") return { ...box, type: node.kind, data: {}, draggable: false };
    if (node.kind !== "empty") {
      const draggable = node.kind === "step" && look.canEdit;
      return { ...box, style: pressable, type: "card", data: cardData(node, definition, look), draggable };
    }
    const data: RoomData = {
      node: id as NodeId,
      owner,
      level: depthOf(definition, owner) + 1,
      position: roomPosition(definition, owner),
      isTabStop: look.tabStop === id,
      canEdit: look.canEdit,
    };
    return { ...box, style: pressable, type: "room", data, draggable: false };
  });
}
