"use client";
import { useCanEdit } from "#components/frame/me-context.tsx";
import type { FirstRun } from "#contracts/home.ts";
import { LinkButton } from "#ui/button.tsx";
import { firstRunSteps } from "./first-run-steps.ts";
import { GuideStep } from "./guide-step.tsx";
import { SendSampleOrder } from "./send-sample-order.tsx";

/** From nothing to the first webhook in three steps; they tick off by themselves. */
export function Guide({ state }: { state: FirstRun }) {
  const steps = firstRunSteps(state);
  const canEdit = useCanEdit();
  const flowHref = state.hasFlow && state.firstFlowId ? `/flows/${state.firstFlowId}` : "/flows/new?to=inbox";
  const variant = (step: typeof steps.next) => (steps.next === step ? "primary" : "secondary");
  return (
    <ol className="divide-y rounded-card border bg-surface">
      <GuideStep
        number={1}
        title="Connect a shop, or send a sample order"
        body="Orders come in from your shop the moment they are placed. To look around first, use a sample."
        done={steps.connected}
        current={steps.next === "connect"}
        actions={
          !canEdit || steps.connected ? null : (
            <>
              <LinkButton href="/sources/new" variant={variant("connect")}>
                Connect a shop
              </LinkButton>
              <SendSampleOrder />
            </>
          )
        }
      />
      <GuideStep
        number={2}
        title="Make the flow"
        body={
          state.hasFlow && !state.hasLiveFlow
            ? "Your flow is still a draft. Publish it, and it runs for every new order."
            : "When an order is placed, post it to an address. We fill in your own inbox to begin with."
        }
        done={steps.flowLive}
        current={steps.next === "flow"}
        actions={
          !canEdit || steps.flowLive ? null : (
            <LinkButton href={flowHref} variant={variant("flow")}>
              {state.hasFlow ? "Publish the flow" : "Make the flow"}
            </LinkButton>
          )
        }
      />
      <GuideStep
        number={3}
        title="See it arrive"
        body="Your flow runs for orders that come in from now on. Send one more sample and watch it arrive in the inbox."
        done={steps.arrived}
        current={steps.next === "arrive"}
        actions={
          <>
            {steps.next === "arrive" ? <SendSampleOrder /> : null}
            <LinkButton href="/inbox" variant={variant("arrive")}>
              See it arrive
            </LinkButton>
          </>
        }
      />
    </ol>
  );
}
