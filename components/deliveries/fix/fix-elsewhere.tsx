import type { Flow } from "#contracts/flow.ts";
import { LinkButton } from "#ui/button.tsx";

/** What is not changed from here: the rest of the step, or the receiver. */
export function FixElsewhere({ flow, stepId }: { flow: Flow; stepId: string }) {
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p className="min-w-0 flex-1 basis-60">
        Change the step's body or headers in the flow and publish it, or have the receiver's operator put it right
        there. Then try it here.
      </p>
      <LinkButton href={`/flows/${flow.id}?step=${stepId}`}>Open the step</LinkButton>
    </div>
  );
}
