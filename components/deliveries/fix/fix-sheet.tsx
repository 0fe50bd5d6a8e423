"use client";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { flowQuery } from "#client/flows/flow-queries.ts";
import type { DeliveryDetail } from "#contracts/delivery.ts";
import type { FailureExplanation } from "#core/explain/explain-failure.ts";
import { findStep } from "#core/flows/list-steps.ts";
import type { KeyPlace } from "#core/outbound/key-headers.ts";
import { QueryState } from "#ui/query-state.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { FixAddress } from "./fix-address.tsx";
import { FixElsewhere } from "./fix-elsewhere.tsx";
import { type FixWay, fixWays, replayMode, sameCause } from "./fix-plan.ts";
import { FixReplay } from "./fix-replay.tsx";
import { FixSecrets } from "./fix-secrets.tsx";
import { FixTest } from "./fix-test.tsx";
import { WhatIsWrong } from "./what-is-wrong.tsx";

export interface FixSheetProps {
  delivery: DeliveryDetail;
  explanation: FailureExplanation;
  keyPlace: KeyPlace | null;
  onClose: () => void;
}

const wayLabels: Record<FixWay, string> = { secret: "The key", address: "The address", elsewhere: "Something else" };

/** In three steps: what is wrong and where it is set; change it and try it once; send again all that failed for it. */
export function FixSheet({ delivery, explanation, keyPlace, onClose }: FixSheetProps) {
  const flow = useQuery(flowQuery(delivery.flowId));
  const ways = fixWays(explanation.fixAt, keyPlace);
  const [way, setWay] = useState<FixWay>(ways[0] ?? "elsewhere");
  return (
    <Sheet open onOpenChange={(next) => !next && onClose()} title="Fix and replay">
      <QueryState query={flow} loading={<Skeleton rows={12} />}>
        {(loaded) => {
          const step = findStep(loaded.definition.steps, delivery.stepId);
          const webhook = step?.kind === "webhook" ? step : null;
          const hasNewVersion = loaded.liveVersion !== delivery.flowVersion;
          return (
            <ol className="flex flex-col gap-7">
              <Stage number={1} title="What is wrong">
                <WhatIsWrong delivery={delivery} explanation={explanation} keyPlace={keyPlace} step={webhook} />
              </Stage>
              <Stage number={2} title="Change it and try it">
                <Segmented
                  aria-label="What to change"
                  value={way}
                  onValueChange={setWay}
                  options={ways.map((value) => ({ value, label: wayLabels[value] }))}
                />
                {way === "secret" ? <FixSecrets names={keyPlace?.secrets ?? []} /> : null}
                {way === "address" ? <FixAddress key={loaded.updatedAt} flow={loaded} step={webhook} /> : null}
                {way === "elsewhere" ? <FixElsewhere flow={loaded} stepId={delivery.stepId} /> : null}
                {webhook ? <FixTest delivery={delivery} /> : null}
              </Stage>
              <Stage number={3} title="Send again what failed for it">
                <FixReplay
                  filter={sameCause(delivery)}
                  mode={replayMode(way, way === "elsewhere" && hasNewVersion)}
                  unpublished={loaded.hasUnpublishedChanges && way === "address"}
                />
              </Stage>
            </ol>
          );
        }}
      </QueryState>
    </Sheet>
  );
}

function Stage({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  return (
    <li className="flex flex-col gap-3">
      <h3 className="flex items-center gap-2 font-medium">
        <span
          aria-hidden
          className="flex size-6 items-center justify-center rounded-full bg-accent-soft text-accent text-sm tabular-nums"
        >
          {number}
        </span>
        {title}
      </h3>
      {children}
    </li>
  );
}
