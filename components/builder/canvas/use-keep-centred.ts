"use client";
import { useReactFlow } from "@xyflow/react";
import { type RefObject, useEffect } from "react";

/** When the canvas gets narrower or wider, as by the form beside it, what was in its middle stays there. */
export function useKeepCentred(container: RefObject<HTMLElement | null>): void {
  const flow = useReactFlow();
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    let width = element.clientWidth;
    const observer = new ResizeObserver(() => {
      const moved = (element.clientWidth - width) / 2;
      width = element.clientWidth;
      const { x, y, zoom } = flow.getViewport();
      if (moved !== 0) void flow.setViewport({ x: x + moved, y, zoom });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [flow, container]);
}
