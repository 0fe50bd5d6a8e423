"use client";
import { clsx } from "clsx";
import { CircleAlert, Ellipsis } from "lucide-react";
import { memo } from "react";
import { missingWords } from "#components/builder/model/card-words.ts";
import { cardId, type NodeId } from "#components/builder/model/node-id.ts";
import type { StepCount } from "#contracts/step-counts.ts";
import { useCanvas } from "./canvas-context.ts";
import { CountLine, countWords } from "./count-line.tsx";
import { type CardKind, StepIconTile } from "./step-icon.tsx";

/** What a card shows; every part compares by value or is the same object while nothing changes. */
export interface CardData extends Record<string, unknown> {
  node: NodeId;
  stepId: string | null;
  kind: CardKind;
  label: string;
  sentence: string;
  /** Where it stands, for screen readers: "Step 2 of 5, Yes branch of step 1 of 3". */
  position: string;
  level: number;
  index: number;
  siblings: number;
  problems: number;
  counts: StepCount | null;
  isSelected: boolean;
  isTabStop: boolean;
  canEdit: boolean;
}

function FlowCardView({ data, dragging }: { data: CardData; dragging: boolean }) {
  const canvas = useCanvas();
  const { node, stepId, problems } = data;
  const missing = problems === 0 ? "" : `. ${missingWords(problems)}`;
  const counted = data.counts ? `. ${countWords(data.counts)}` : "";
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the canvas handles the keys of all its cards
    <div
      id={cardId(node)}
      data-node={node}
      role="treeitem"
      aria-level={data.level}
      aria-posinset={data.index}
      aria-setsize={data.siblings}
      aria-selected={data.isSelected}
      aria-label={`${data.position ? `${data.position}: ` : ""}${data.label}: ${data.sentence}${missing}${counted}`}
      tabIndex={data.isTabStop ? 0 : -1}
      onClick={() => canvas.choose(node)}
      onFocus={() => canvas.focused(node)}
      className={clsx(
        "group flex h-full w-full cursor-pointer flex-col justify-center gap-1.5 rounded-card border bg-surface px-3 text-left transition-[border-color,box-shadow] duration-120",
        data.isSelected
          ? "border-accent shadow-[0_0_0_1px_var(--color-accent)]"
          : "border-line-strong/60 hover:border-line-strong",
        dragging && "rotate-1 shadow-float",
      )}
    >
      <div className="flex items-center gap-3">
        <StepIconTile kind={data.kind} />
        <div className="min-w-0 flex-1">
          <p className="truncate text-muted text-sm">{data.label}</p>{" "}
          <p className="line-clamp-2 font-medium leading-snug wrap-anywhere">{data.sentence}</p>
        </div>{" "}
        <div className="flex shrink-0 flex-col items-end gap-1 self-start pt-2">
          {stepId !== null && data.canEdit ? (
            <button
              type="button"
              tabIndex={-1}
              aria-label={`${data.label}: more`}
              className="nodrag -mr-1 flex size-6 items-center justify-center rounded-control text-muted hover:bg-hover hover:text-ink pointer-coarse:size-9"
              onClick={(event) => {
                event.stopPropagation();
                canvas.openStepMenu(stepId, event.currentTarget);
              }}
            >
              <Ellipsis aria-hidden className="size-4" />
            </button>
          ) : null}
          {problems > 0 ? (
            <span
              title={missingWords(problems)}
              className="flex h-5 items-center gap-0.5 rounded-control bg-bad-soft px-1 font-medium text-bad text-xs"
            >
              <CircleAlert aria-hidden className="size-3.5" />
              {problems}
            </span>
          ) : null}
        </div>
      </div>
      {data.counts ? <CountLine counts={data.counts} /> : null}
    </div>
  );
}

function sameData(a: { data: CardData; dragging: boolean }, b: { data: CardData; dragging: boolean }): boolean {
  if (a.dragging !== b.dragging) return false;
  return a.data === b.data || Object.entries(a.data).every(([name, value]) => Object.is(value, b.data[name]));
}

export const FlowCard = memo(FlowCardView, sameData);
