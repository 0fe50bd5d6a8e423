"use client";
import { X } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";
import { type CardKind, StepIconTile } from "#components/builder/canvas/step-icon.tsx";
import { conditionsCard, stepCard, triggerCard } from "#components/builder/model/card-words.ts";
import { cardId, type NodeId, stepIdOf } from "#components/builder/model/node-id.ts";
import type { Builder } from "#components/builder/use-builder.ts";
import type { FlowDefinition } from "#contracts/flow-definition.ts";
import { findStep } from "#core/flows/list-steps.ts";
import { startType } from "#core/flows/trigger.ts";
import type { BottomSheetProps } from "#ui/bottom-sheet.tsx";
import { Button } from "#ui/button.tsx";
import { openLater } from "#ui/open-later.tsx";

const BottomSheet = openLater<BottomSheetProps>(
  () => import("#ui/bottom-sheet.tsx").then((module) => module.BottomSheet),
  ({ open }) => open,
);

interface InspectorProps {
  builder: Builder;
  node: NodeId;
  currency: string | null;
  /** Where there is no room beside the canvas the form comes up from below. */
  isNarrow: boolean;
  children: ReactNode;
}

interface Heading {
  kind: CardKind;
  label: string;
  sentence: string;
}

function headingOf(definition: FlowDefinition, node: NodeId, currency: string | null): Heading | null {
  if (node === "trigger") return { kind: "trigger", ...triggerCard(definition) };
  if (node === "conditions") return { kind: "conditions", ...conditionsCard(definition, currency) };
  const step = findStep(definition.steps, stepIdOf(node));
  return step ? { kind: step.kind, ...stepCard(step, startType(definition.trigger), currency) } : null;
}

export const inspectorId = "inspector";

/** The form of the chosen card: beside the canvas, or over it on phones. */
export function Inspector({ builder, node, currency, isNarrow, children }: InspectorProps) {
  const heading = headingOf(builder.draft.definition, node, currency);
  if (!heading) return null;
  const close = () => builder.select(null);
  if (isNarrow)
    return (
      <BottomSheet open onClose={close} title={<Title {...heading} />}>
        {children}
      </BottomSheet>
    );
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    document.getElementById(cardId(node))?.focus();
  }
  return (
    <aside
      id={inspectorId}
      aria-label={heading.label}
      onKeyDown={onKeyDown}
      className="flex min-h-0 w-[26rem] shrink-0 flex-col border-l bg-surface xl:w-[29rem]"
    >
      <header className="flex items-center gap-3 border-b px-4 py-2.5">
        <Title {...heading} isHeading />
        <Button variant="ghost" size="sm" aria-label="Close" icon={<X aria-hidden />} onClick={close} />
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-4">{children}</div>
    </aside>
  );
}

function Title({ kind, label, sentence, isHeading }: Heading & { isHeading?: boolean }) {
  const Name = isHeading ? "h2" : "span";
  return (
    <span className="flex min-w-0 flex-1 items-center gap-3">
      <StepIconTile kind={kind} />
      <span className="min-w-0">
        <Name className="block truncate font-medium">{label}</Name>
        <span className="block truncate font-normal text-base text-muted">{sentence}</span>
      </span>
    </span>
  );
}
