import type { FlowDefinition } from "#contracts/flow-definition.ts";
import { secretNamesOf } from "#core/delivery/secret-names.ts";
import { checkDefinition } from "#core/flows/check-definition.ts";
import { listSteps, listWebhooks } from "#core/flows/list-steps.ts";
import { startType } from "#core/flows/trigger.ts";
import { stepTitle } from "./step-words.ts";

export interface PublishWarning {
  words: string;
  /** It must be put right first: publishing will be refused. */
  blocks: boolean;
}

interface Known {
  /** What is live now; null before the first publish. */
  live: FlowDefinition | null;
  /** Names of the store's secrets; null while not known. */
  secretNames: readonly string[] | null;
  /** Paths at which people of the store have dates; null while not known. */
  personDates: readonly string[] | null;
  /** Ids of steps a test was sent for since the last publish; null while not known. */
  testedSteps: readonly string[] | null;
}

/** What a person should know before this definition goes live, what stops it first. */
export function publishWarnings(definition: FlowDefinition, known: Known): PublishWarning[] {
  return [
    ...problems(definition),
    ...missingSecrets(definition, known.secretNames),
    ...missingDate(definition, known.personDates),
    ...hints(definition, known),
  ];
}

function problems(definition: FlowDefinition): PublishWarning[] {
  const placed = listSteps(definition.steps).reverse();
  return checkDefinition(definition, { phase: "publish", allowHttp: true }).map(({ path, message }) => {
    const at = placed.find((each) => path === each.path || path.startsWith(`${each.path}.`));
    const title = at && stepTitle(at.step, startType(definition.trigger));
    return { words: title === undefined ? message : `“${title}”: ${message}`, blocks: true };
  });
}

function missingSecrets({ steps }: FlowDefinition, secretNames: Known["secretNames"]): PublishWarning[] {
  if (secretNames === null) return [];
  const webhooks = listWebhooks(steps).map(({ step }) => step);
  return webhooks.flatMap((step) =>
    secretNamesOf(step)
      .filter((name) => !secretNames.includes(name))
      .map((name) => ({
        words: `“${step.name}” uses the secret ${name}, which does not exist. Add it under Settings, Secrets.`,
        blocks: true,
      })),
  );
}

function missingDate({ trigger }: FlowDefinition, personDates: Known["personDates"]): PublishWarning[] {
  if (trigger.kind !== "date" || personDates === null || personDates.includes(trigger.path)) return [];
  const words = `Nobody is known to have a date at ${trigger.path} so far. Have your shop or tools send it along with their events.`;
  return [{ words, blocks: false }];
}

function hints({ steps }: FlowDefinition, { live, testedSteps }: Known): PublishWarning[] {
  const webhooks = listWebhooks(steps).map(({ step }) => step);
  if (webhooks.length === 0)
    return steps.length === 0 ? [] : [{ words: "This flow sends nothing: it has no webhook.", blocks: false }];
  if (testedSteps === null) return [];
  const before = new Map(listWebhooks(live?.steps ?? []).map(({ step }) => [step.id, JSON.stringify(step)]));
  return webhooks
    .filter((step) => before.get(step.id) !== JSON.stringify(step) && !testedSteps.includes(step.id))
    .map((step) => ({
      words: `“${step.name}” was not tested ${before.has(step.id) ? "since it was last published" : "yet"}.`,
      blocks: false,
    }));
}
