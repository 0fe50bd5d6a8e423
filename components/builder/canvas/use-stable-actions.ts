"use client";
import { useEffect, useMemo, useRef } from "react";
import type { CanvasActions } from "./canvas-context.ts";

/** The same object at every rendering; each call goes to what `actions` was last. */
export function useStableActions(actions: CanvasActions): CanvasActions {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  return useMemo(
    () => ({
      choose: (node) => latest.current.choose(node),
      focused: (node) => latest.current.focused(node),
      openStepMenu: (stepId, anchor) => latest.current.openStepMenu(stepId, anchor),
      pressSlot: (place, anchor) => latest.current.pressSlot(place, anchor),
    }),
    [],
  );
}
