import type { KeyboardEvent } from "react";
import { type CanvasCommand, canvasCommand } from "#components/builder/model/canvas-keys.ts";
import { emptyNode, type NodeId, stepIdOf, stepNode } from "#components/builder/model/node-id.ts";
import type { Place } from "#components/builder/model/step-tree.ts";
import { moveTarget, placeBehind, walk } from "#components/builder/model/walk.ts";
import type { FlowStep } from "#contracts/flow-steps.ts";
import type { CanvasEdits } from "./use-canvas-edits.ts";

interface CanvasKeyActions {
  steps: readonly FlowStep[];
  /** null: the flow is only looked at. */
  edits: CanvasEdits | null;
  focus: (node: NodeId) => void;
  open: (node: NodeId) => void;
  pressSlot: (place: Place, anchor: HTMLElement) => void;
  /** Takes a step up; null lays it back. */
  carry: (stepId: string | null) => void;
  showAll: () => void;
  showHelp: () => void;
}

/** Does what a key asks for at the card it was pressed on; leaves every other key alone. */
export function onCanvasKey(event: KeyboardEvent, actions: CanvasKeyActions): void {
  const card = event.target instanceof HTMLElement && event.target.dataset.node ? event.target : null;
  const command = canvasCommand(event);
  if (!command || !card) return;
  const { edits, focus, steps } = actions;
  const node = card.dataset.node as NodeId;
  const stepId = stepIdOf(node);
  event.preventDefault();
  event.stopPropagation();
  const askWhatToAdd = () => edits && actions.pressSlot(placeBehind(steps, node), card);
  switch (command.kind) {
    case "walk": {
      const to = walk(steps, node, command.direction);
      if (to) focus(to);
      break;
    }
    case "first":
      focus("trigger");
      break;
    case "last": {
      const last = steps.at(-1);
      focus(last ? stepNode(last.id) : emptyNode(null));
      break;
    }
    case "open":
      if (node.startsWith("empty:")) askWhatToAdd();
      else actions.open(node);
      break;
    case "add":
      askWhatToAdd();
      break;
    case "cancel":
      actions.carry(null);
      break;
    case "fit":
      actions.showAll();
      break;
    case "help":
      actions.showHelp();
      break;
    default:
      if (stepId !== null && edits) changeStep(stepId, command, edits, actions);
  }
}

function changeStep(stepId: string, command: CanvasCommand, edits: CanvasEdits, { carry, steps }: CanvasKeyActions) {
  if (command.kind === "duplicate") edits.duplicate(stepId);
  else if (command.kind === "remove") edits.remove(stepId);
  else if (command.kind === "carry") carry(stepId);
  else if (command.kind === "move") {
    const to = moveTarget(steps, stepId, command.direction);
    if (to) edits.move(stepId, to);
  }
}
