import { createContext, use } from "react";
import type { NodeId } from "#components/builder/model/node-id.ts";
import type { Place } from "#components/builder/model/step-tree.ts";

/** What cards and slots can ask for; stable, so that it makes nothing render again. */
export interface CanvasActions {
  choose(node: NodeId): void;
  focused(node: NodeId): void;
  openStepMenu(stepId: string, anchor: HTMLElement): void;
  /** Puts there what is being carried, or asks what to add. */
  pressSlot(place: Place, anchor: HTMLElement): void;
}

export const CanvasContext = createContext<CanvasActions | null>(null);

export function useCanvas(): CanvasActions {
  const actions = use(CanvasContext);
  if (!actions) throw new Error("useCanvas is used outside of the canvas");
  return actions;
}
