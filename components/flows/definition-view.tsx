import type { ReactNode } from "react";
import { HeaderList } from "#components/deliveries/header-list.tsx";
import type { FlowDefinition } from "#contracts/flow-definition.ts";
import type { FlowStep, WebhookBody, WebhookStep } from "#contracts/flow-steps.ts";
import { readableFillIns } from "#core/flows/fill-in.ts";
import { listSteps } from "#core/flows/list-steps.ts";
import { startType } from "#core/flows/trigger.ts";
import { triggerSentence } from "#core/flows/trigger-words.ts";
import { CodeBlock } from "#ui/code-block.tsx";
import { describeBrakes } from "./brakes-words.ts";
import { describeFilter } from "./filter-words.ts";
import { describeRetries } from "./retry-words.ts";
import { stepTitle, stepWords } from "./step-words.ts";

/** A definition to read, in words, from top to bottom. */
export function DefinitionView({ definition }: { definition: FlowDefinition }) {
  const { trigger, steps } = definition;
  const eventType = startType(trigger);
  const brakes = describeBrakes(definition);
  const numbers = new Map(listSteps(steps).map(({ step }, index) => [step.id, index + 1]));
  return (
    <div className="flex flex-col gap-4">
      <Part title="When">
        <p className="first-letter:uppercase">
          {triggerSentence(trigger)}
          {trigger.kind === "event" ? (
            <span className="text-muted">{trigger.sourceId === null ? " from any source" : " from one source"}</span>
          ) : null}
        </p>
      </Part>
      <Part title="Only if">
        <p className="first-letter:uppercase">
          {trigger.filter === null
            ? `Every such ${trigger.kind === "event" ? "event" : "person"}`
            : describeFilter(trigger.filter, eventType)}
        </p>
      </Part>
      {brakes.length > 0 ? (
        <Part title="Also">
          <p className="first-letter:uppercase">{brakes.join("; ")}</p>
        </Part>
      ) : null}
      <StepParts steps={steps} eventType={eventType} numbers={numbers} />
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="rounded-card border bg-surface p-4">
      <h2 className="mb-1 font-medium">{title}</h2>
      {children}
    </section>
  );
}

interface StepPartsProps {
  steps: FlowStep[];
  eventType: string;
  /** Of every step of the flow, from top to bottom. */
  numbers: ReadonlyMap<string, number>;
}

function StepParts({ steps, eventType, numbers }: StepPartsProps) {
  return steps.map((step, index) => (
    <Part key={step.id} title={`${index === 0 ? "Then" : "And then"}: ${stepTitle(step, eventType)}`}>
      {step.kind === "webhook" ? (
        <StepView step={step} number={numbers.get(step.id) ?? 1} />
      ) : step.name === "" ? null : (
        <p>{stepWords(step, eventType)}.</p>
      )}
      {step.kind === "split" ? (
        <div className="mt-3 grid gap-3">
          <Branch name="Yes" steps={step.then} eventType={eventType} numbers={numbers} />
          <Branch name="No" steps={step.else} eventType={eventType} numbers={numbers} />
        </div>
      ) : null}
    </Part>
  ));
}

function Branch({ name, steps, ...rest }: StepPartsProps & { name: string }) {
  return (
    <div className="flex flex-col gap-3 border-l-2 pl-3">
      <p className="font-medium text-muted text-sm">{name}</p>
      {steps.length > 0 ? <StepParts steps={steps} {...rest} /> : <p>Goes on behind the split.</p>}
    </div>
  );
}

function StepView({ step, number }: { step: WebhookStep; number: number }) {
  return (
    <div className="flex flex-col gap-3">
      <p className="font-mono text-sm wrap-anywhere">
        <span className="text-accent">{step.method}</span> {readableFillIns(step.url)}
      </p>
      {step.headers.length > 0 ? <HeaderList headers={step.headers.map(readable)} label="Headers" /> : null}
      <BodyTemplate body={step.body} label={`Body of step ${number}`} />
      <p className="text-muted text-sm">
        {describeRetries(step.retry)}. {step.sign ? "Signed." : "Not signed."}{" "}
        {step.onMissing === "fail" ? "Not sent when a variable is missing." : "A missing variable is sent empty."}
      </p>
    </div>
  );
}

const readable = ({ name, value }: { name: string; value: string }) => ({ name, value: readableFillIns(value) });

function BodyTemplate({ body, label }: { body: WebhookBody; label: string }) {
  if (body.kind === "none") return <p className="text-muted text-sm">No body.</p>;
  if (body.kind === "form") return <HeaderList headers={body.fields.map(readable)} label="Fields of the form" />;
  return <CodeBlock text={readableFillIns(body.template)} label={label} wrap />;
}
