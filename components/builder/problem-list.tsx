"use client";
import { CircleAlert, CircleCheck } from "lucide-react";
import { useRef } from "react";
import type { FlowDefinition } from "#contracts/flow-definition.ts";
import { findStep } from "#core/flows/list-steps.ts";
import { startType } from "#core/flows/trigger.ts";
import { Button } from "#ui/button.tsx";
import { Popover } from "#ui/popover.tsx";
import { missingWords, stepCard } from "./model/card-words.ts";
import { type NodeId, stepIdOf } from "./model/node-id.ts";
import type { Problem } from "./model/problem.ts";

interface ProblemListProps {
  /** null until they are known. */
  problems: readonly Problem[] | null;
  definition: FlowDefinition;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onChoose: (problem: Problem) => void;
}

function whereOf(node: NodeId | null, definition: FlowDefinition): string {
  if (node === null) return "Flow";
  if (node === "trigger") return "Trigger";
  if (node === "conditions") return "Only if";
  const step = findStep(definition.steps, stepIdOf(node));
  return step ? stepCard(step, startType(definition.trigger)).label : "Flow";
}

/** Everything that keeps the flow from being published, each with the way to its field. */
export function ProblemList({ problems, definition, open, onOpenChange, onChoose }: ProblemListProps) {
  const wasChosen = useRef(false);
  if (problems === null) return null;
  if (problems.length === 0)
    return (
      <span className="flex items-center gap-1 text-muted text-sm">
        <CircleCheck aria-hidden className="size-3.5 text-ok" />
        <span className="max-sm:sr-only">Nothing missing</span>
      </span>
    );
  return (
    <Popover
      title={`${missingWords(problems.length)} before this flow can be published`}
      open={open}
      onOpenChange={onOpenChange}
      takesFocusBack={() => {
        const isDropped = !wasChosen.current;
        wasChosen.current = false;
        return isDropped;
      }}
      trigger={
        <Button
          size="sm"
          aria-label={missingWords(problems.length)}
          icon={<CircleAlert aria-hidden className="text-bad" />}
        >
          <span className="max-sm:hidden">{missingWords(problems.length)}</span>
          <span aria-hidden className="sm:hidden">
            {problems.length}
          </span>
        </Button>
      }
    >
      <ul className="flex flex-col gap-0.5">
        {problems.map((problem) => (
          <li key={`${problem.node} ${problem.path}`}>
            <button
              type="button"
              className="w-full rounded-control px-2 py-1.5 text-left hover:bg-hover"
              onClick={() => {
                wasChosen.current = true;
                onOpenChange(false);
                onChoose(problem);
              }}
            >
              <span className="text-muted">{whereOf(problem.node, definition)}:</span> {problem.message}
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
