"use client";
import { ArrowDown, ArrowUp, Copy, Move, Plus, Trash2 } from "lucide-react";
import { kindWords } from "#components/builder/model/card-words.ts";
import { findPlace, type Place } from "#components/builder/model/step-tree.ts";
import { moveTarget } from "#components/builder/model/walk.ts";
import type { FlowStep, FlowStepKind } from "#contracts/flow-steps.ts";
import { AnchoredMenu } from "#ui/anchored-menu.tsx";
import { stepKinds } from "./palette.tsx";
import { StepIcon } from "./step-icon.tsx";

/** What a menu was opened for: to add a step somewhere, or to do something with one. */
export type OpenMenu = { anchor: Element } & ({ add: Place } | { stepId: string });

interface CanvasMenuProps {
  open: OpenMenu | null;
  steps: readonly FlowStep[];
  onClose: () => void;
  returnTo: (wasChosen: boolean) => HTMLElement | null;
  onAdd: (kind: FlowStepKind, place: Place) => void;
  onMove: (stepId: string, to: Place) => void;
  onCarry: (stepId: string) => void;
  onDuplicate: (stepId: string) => void;
  onRemove: (stepId: string) => void;
  onAskAdd: (place: Place, anchor: Element) => void;
}

/** The one menu of the canvas. */
export function CanvasMenu({ open, steps, onClose, returnTo, ...on }: CanvasMenuProps) {
  const shared = { anchor: open?.anchor ?? null, onClose, returnTo };
  if (open && "stepId" in open) {
    return <AnchoredMenu {...shared} aria-label="This step" items={stepItems(open.stepId, open.anchor, steps, on)} />;
  }
  const place = open?.add;
  const items = stepKinds.map((kind) => ({
    ...kindWords[kind],
    icon: <StepIcon kind={kind} />,
    onSelect: () => place && on.onAdd(kind, place),
  }));
  return <AnchoredMenu {...shared} aria-label="Add a step" items={items} />;
}

function stepItems(
  stepId: string,
  anchor: Element,
  steps: readonly FlowStep[],
  on: Omit<CanvasMenuProps, "open" | "steps" | "onClose" | "returnTo">,
) {
  const up = moveTarget(steps, stepId, "up");
  const down = moveTarget(steps, stepId, "down");
  const place = findPlace(steps, stepId);
  const below = place && { ...place, index: place.index + 1 };
  return [
    {
      label: "Add a step below",
      icon: <Plus aria-hidden />,
      // The menu closes first; what it opens next must come after that.
      onSelect: () => below && setTimeout(() => on.onAskAdd(below, anchor)),
    },
    { label: "Duplicate", icon: <Copy aria-hidden />, onSelect: () => on.onDuplicate(stepId) },
    {
      label: "Move up",
      icon: <ArrowUp aria-hidden />,
      disabled: up === null,
      onSelect: () => up && on.onMove(stepId, up),
    },
    {
      label: "Move down",
      icon: <ArrowDown aria-hidden />,
      disabled: down === null,
      onSelect: () => down && on.onMove(stepId, down),
    },
    { label: "Move to another place", icon: <Move aria-hidden />, onSelect: () => on.onCarry(stepId) },
    {
      label: "Delete",
      icon: <Trash2 aria-hidden />,
      danger: true,
      separated: true,
      onSelect: () => on.onRemove(stepId),
    },
  ];
}
