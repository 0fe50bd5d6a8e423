"use client";
import { clsx } from "clsx";
import Link from "next/link";
import { useMemo } from "react";
import { StepIconTile } from "#components/builder/canvas/step-icon.tsx";
import { conditionsCard, stepCard, triggerCard } from "#components/builder/model/card-words.ts";
import { type LayoutNode, layOut } from "#components/builder/model/layout.ts";
import { linePath } from "#components/builder/model/line-path.ts";
import { statusOf } from "#components/runs/step-status.ts";
import type { FlowDefinition } from "#contracts/flow-definition.ts";
import type { RunDetail } from "#contracts/run.ts";
import { startType } from "#core/flows/trigger.ts";
import { StatusBadge } from "#ui/status-badge.tsx";
import { isTaken, reachedBy, standing } from "./taken-way.ts";

const cardHeight = 92;
const margin = 12;

/** The flow version a run followed, drawn from top to bottom, with the way it took. */
export function WayMap({ definition, run }: { definition: FlowDefinition; run: RunDetail }) {
  const { nodes, edges } = useMemo(() => layOut(definition.steps, () => cardHeight), [definition]);
  const reached = reachedBy(run);
  const left = Math.min(...nodes.map(({ x }) => x)) - margin;
  const width = Math.max(...nodes.map((node) => node.x + node.width)) + margin - left;
  const height = Math.max(...nodes.map((node) => node.y + node.height)) + 2 * margin;
  return (
    <section
      aria-label="The way through the flow"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-h-[32rem] overflow-auto rounded-card border bg-canvas"
    >
      <div className="relative mx-auto" style={{ width, height }}>
        <svg aria-hidden className="absolute inset-0" width={width} height={height} role="presentation">
          <g transform={`translate(${-left} ${margin})`} className="fill-none" strokeWidth={1.5}>
            {edges.map((edge) => (
              <path
                key={edge.id}
                d={linePath(edge.points)}
                className={isTaken(edge, reached) ? "stroke-accent" : "stroke-line-strong"}
                strokeWidth={isTaken(edge, reached) ? 2.5 : undefined}
                strokeDasharray={isTaken(edge, reached) ? undefined : "4 4"}
              />
            ))}
          </g>
        </svg>
        <ol>
          {nodes.map((node) => (
            <li
              key={node.id}
              className="absolute"
              style={{ left: node.x - left, top: node.y + margin, width: node.width, height: node.height }}
            >
              <MapNode node={node} definition={definition} run={run} isReached={reached(node.id)} />
            </li>
          ))}
        </ol>
        {edges.map(({ id, label }) =>
          label ? (
            <span
              key={id}
              aria-hidden
              style={{ left: label.x - left, top: label.y + margin }}
              className="absolute -translate-x-1/2 -translate-y-1/2 rounded-control border bg-surface px-1.5 font-medium text-xs leading-5"
            >
              {label.text}
            </span>
          ) : null,
        )}
      </div>
    </section>
  );
}

interface MapNodeProps {
  node: LayoutNode;
  definition: FlowDefinition;
  run: RunDetail;
  isReached: boolean;
}

function MapNode({ node, definition, run, isReached }: MapNodeProps) {
  if (node.kind === "join") return <span aria-hidden className="block size-full rounded-full bg-line-strong" />;
  if (node.kind === "end" || node.kind === "empty") {
    return (
      <p className="flex h-full items-center justify-center rounded-card border border-dashed text-muted text-sm">
        {node.kind === "end" ? "End" : "Nothing here"}
      </p>
    );
  }
  const step = standing(node, run.steps);
  const words = node.step
    ? stepCard(node.step, startType(definition.trigger))
    : node.kind === "trigger"
      ? triggerCard(definition)
      : conditionsCard(definition);
  const status = step && statusOf(step);
  return (
    <div
      className={clsx(
        "flex h-full items-center gap-3 rounded-card border px-3",
        isReached ? "border-accent bg-surface" : "border-dashed bg-sunken",
      )}
    >
      <StepIconTile kind={node.step?.kind ?? (node.kind === "trigger" ? "trigger" : "conditions")} />
      <div className="min-w-0 flex-1">
        <p className="flex items-center justify-between gap-2 text-muted text-sm">
          <span className="truncate">{words.label}</span>
          {status ? <StatusBadge status={status} /> : isReached ? null : <span className="shrink-0">Not taken</span>}
        </p>
        <p className={clsx("line-clamp-2 leading-snug wrap-anywhere", isReached ? "font-medium" : "text-muted")}>
          {step?.deliveryId ? (
            <Link href={`/deliveries/${step.deliveryId}`} className="hover:underline">
              {words.sentence}
            </Link>
          ) : (
            words.sentence
          )}
        </p>
      </div>
    </div>
  );
}
