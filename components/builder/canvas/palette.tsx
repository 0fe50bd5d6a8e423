"use client";
import { Panel } from "@xyflow/react";
import { kindWords } from "#components/builder/model/card-words.ts";
import type { FlowStepKind } from "#contracts/flow-steps.ts";
import { StepIcon } from "./step-icon.tsx";

export const stepKinds = ["webhook", "delay", "split", "filter"] as const satisfies readonly FlowStepKind[];

interface PaletteProps {
  /** Pressed rather than dragged: it goes behind the step one is at. */
  onAdd: (kind: FlowStepKind) => void;
  onDragStart: (kind: FlowStepKind) => void;
  onDragEnd: () => void;
}

/** The kinds of steps, to be dragged to their place or pressed. */
export function Palette({ onAdd, onDragStart, onDragEnd }: PaletteProps) {
  return (
    <Panel position="top-left" className="m-2!">
      <div
        role="toolbar"
        aria-label="Add a step"
        className="flex gap-0.5 rounded-card border bg-surface p-1 shadow-[0_1px_3px_var(--color-line)]"
      >
        {stepKinds.map((kind) => (
          <button
            key={kind}
            type="button"
            draggable
            title={`${kindWords[kind].hint}. Drag it to its place, or press to add it behind the step you are at.`}
            aria-label={`Add: ${kindWords[kind].label}`}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = "copy";
              event.dataTransfer.setData("text/plain", kind);
              onDragStart(kind);
            }}
            onDragEnd={onDragEnd}
            onClick={() => onAdd(kind)}
            className="flex h-8 cursor-grab items-center gap-1.5 rounded-control px-2 text-muted text-sm hover:bg-hover hover:text-ink pointer-coarse:h-10 pointer-coarse:px-3"
          >
            <StepIcon kind={kind} />
            <span className="max-sm:sr-only">{kindWords[kind].label}</span>
          </button>
        ))}
      </div>
    </Panel>
  );
}
