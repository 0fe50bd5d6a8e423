import type { FlowDefinition } from "#contracts/flow-definition.ts";
import { secretNamesOf } from "#core/delivery/secret-names.ts";
import { listWebhooks } from "#core/flows/list-steps.ts";

/** The secrets a flow names anywhere, each once, by name. */
export function secretNamesIn({ steps }: Pick<FlowDefinition, "steps">): string[] {
  return [...new Set(listWebhooks(steps).flatMap(({ step }) => secretNamesOf(step)))].sort();
}
