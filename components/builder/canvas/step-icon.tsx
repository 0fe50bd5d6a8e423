import { Clock, Filter, ListFilter, Send, Split, Zap } from "lucide-react";
import type { FlowStepKind } from "#contracts/flow-steps.ts";

const icons = {
  trigger: Zap,
  conditions: Filter,
  webhook: Send,
  delay: Clock,
  filter: ListFilter,
  split: Split,
} satisfies Record<FlowStepKind | "trigger" | "conditions", typeof Zap>;

export type CardKind = keyof typeof icons;

const tones: Record<CardKind, string> = {
  trigger: "bg-accent-soft text-accent",
  conditions: "bg-accent-soft text-accent",
  webhook: "bg-info-soft text-info",
  delay: "bg-warn-soft text-warn",
  filter: "bg-held-soft text-held",
  split: "bg-held-soft text-held",
};

/** The sign of a kind of step, alike on cards, in menus and over forms. */
export function StepIcon({ kind }: { kind: CardKind }) {
  const Icon = icons[kind];
  return <Icon aria-hidden className="size-4 shrink-0" />;
}

export function StepIconTile({ kind }: { kind: CardKind }) {
  return (
    <span aria-hidden className={`flex size-8 shrink-0 items-center justify-center rounded-control ${tones[kind]}`}>
      <StepIcon kind={kind} />
    </span>
  );
}
