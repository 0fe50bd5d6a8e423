"use client";
import { ViewportPortal } from "@xyflow/react";
import { clsx } from "clsx";
import { Plus } from "lucide-react";
import { memo } from "react";
import type { LayoutEdge } from "#components/builder/model/layout.ts";
import { linePath } from "#components/builder/model/line-path.ts";
import { placeKey } from "#components/builder/model/step-tree.ts";
import { useCanvas } from "./canvas-context.ts";
import { usePlacing } from "./placing.ts";

interface ConnectorsProps {
  edges: readonly LayoutEdge[];
  canEdit: boolean;
}

/** The ways between the cards, with a "+" wherever a step can be put. */
export const Connectors = memo(function ConnectorsView({ edges, canEdit }: ConnectorsProps) {
  const { target, isPlacing } = usePlacing();
  const canvas = useCanvas();
  return (
    <ViewportPortal>
      <svg
        aria-hidden
        className="pointer-events-none absolute top-0 left-0 size-px overflow-visible"
        role="presentation"
      >
        {edges.map(({ id, points }) => (
          <path key={id} d={linePath(points)} className="fill-none stroke-line-strong" strokeWidth={1.5} />
        ))}
      </svg>
      {edges.map(({ id, label }) =>
        label ? (
          <span
            key={id}
            style={{ transform: `translate(-50%, -50%) translate(${label.x}px, ${label.y}px)` }}
            className={clsx(
              "pointer-events-none absolute top-0 left-0 rounded-control border px-1.5 font-medium text-xs leading-5",
              label.text === "Yes" ? "bg-ok-soft text-ok" : "bg-idle-soft text-idle",
            )}
          >
            {label.text}
          </span>
        ) : null,
      )}
      {canEdit
        ? edges.map(({ slot }) =>
            slot ? (
              <button
                key={placeKey(slot.place)}
                type="button"
                tabIndex={-1}
                data-slot={placeKey(slot.place)}
                aria-label={isPlacing ? "Move it here" : "Add a step here"}
                title={isPlacing ? "Move it here" : "Add a step here"}
                style={{ transform: `translate(-50%, -50%) translate(${slot.x}px, ${slot.y}px)` }}
                className={clsx(
                  "nopan pointer-events-auto absolute top-0 left-0 flex size-6 items-center justify-center rounded-full border bg-surface text-muted transition-colors duration-120 after:absolute after:-inset-2 hover:border-accent hover:text-accent",
                  isPlacing && "border-accent border-dashed text-accent",
                  target === placeKey(slot.place) && "scale-125 border-solid! bg-accent! text-on-accent!",
                )}
                onClick={(event) => canvas.pressSlot(slot.place, event.currentTarget)}
              >
                <Plus aria-hidden className="size-3.5" />
              </button>
            ) : null,
          )
        : null}
    </ViewportPortal>
  );
});
