import type { FlowDefinition } from "#contracts/flow-definition.ts";

/** A flow as it is being edited: what would be saved, and nothing beside it. */
export interface Draft {
  name: string;
  definition: FlowDefinition;
}

/** A draft's content as one text: two drafts with the same text would save the same. */
export function contentOf({ name, definition }: Draft): string {
  return JSON.stringify({ name: name.trim(), definition });
}
