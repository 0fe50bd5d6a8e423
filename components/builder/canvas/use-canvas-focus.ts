"use client";
import { useReactFlow } from "@xyflow/react";
import { type RefObject, useCallback, useEffect, useRef } from "react";
import type { LayoutNode } from "#components/builder/model/layout.ts";
import { cardId, type NodeId } from "#components/builder/model/node-id.ts";

const framesMax = 30;
const margin = 24;

function isCalm(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Moves the focus to a card as soon as it is drawn, and the canvas so that the card is in sight. */
export function useCanvasFocus(nodes: readonly LayoutNode[], container: RefObject<HTMLElement | null>) {
  const flow = useReactFlow();
  const latest = useRef(nodes);
  useEffect(() => {
    latest.current = nodes;
  });
  return useCallback(
    (node: NodeId) => {
      let frames = 0;
      function reveal(element: HTMLElement) {
        const card = element.getBoundingClientRect();
        const frame = container.current?.getBoundingClientRect();
        const place = latest.current.find(({ id }) => id === node);
        if (!frame || !place) return;
        const isInSight =
          card.left >= frame.left + margin &&
          card.right <= frame.right - margin &&
          card.top >= frame.top + margin * 2 &&
          card.bottom <= frame.bottom - margin * 2;
        if (isInSight) return;
        const { x, y, width, height } = place;
        const zoom = Math.max(flow.getZoom(), 0.6);
        void flow.setCenter(x + width / 2, y + height / 2, { zoom, duration: isCalm() ? 0 : 160 });
      }
      function tryFocus() {
        const element = document.getElementById(cardId(node));
        frames += 1;
        if (!element && frames < framesMax) return void requestAnimationFrame(tryFocus);
        element?.focus({ preventScroll: true });
        if (element) reveal(element);
      }
      requestAnimationFrame(tryFocus);
    },
    [flow, container],
  );
}
