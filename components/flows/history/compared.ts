import type { Flow, FlowVersion } from "#contracts/flow.ts";
import type { FlowDefinition } from "#contracts/flow-definition.ts";

/** A version, or the draft, as one side of a comparison. */
export interface Compared {
  value: string;
  label: string;
  /** Newer ones are higher; the draft is the newest of all. */
  order: number;
  definition: FlowDefinition;
}

export function asCompared({ version, definition }: Pick<FlowVersion, "version" | "definition">): Compared {
  return { value: String(version), label: `version ${version}`, order: version, definition };
}

/** What a version can be compared with: the draft if it differs from what is live, and the other versions. */
export function comparableWith(
  version: number,
  versions: readonly Pick<FlowVersion, "version" | "definition">[],
  flow: Pick<Flow, "definition" | "hasUnpublishedChanges"> | undefined,
): Compared[] {
  const draft = { value: "draft", label: "the draft", order: Number.POSITIVE_INFINITY };
  return [
    ...(flow?.hasUnpublishedChanges ? [{ ...draft, definition: flow.definition }] : []),
    ...versions.filter((each) => each.version !== version).map(asCompared),
  ];
}

/** The one asked for; otherwise the version before, or the one after the very first. */
export function chooseOther(version: number, others: readonly Compared[], wanted: string | null): Compared | null {
  const asked = others.find(({ value }) => value === wanted);
  if (asked) return asked;
  const before = others.filter(({ order }) => order < version).sort((left, right) => right.order - left.order);
  const after = others.filter(({ order }) => order > version).sort((left, right) => left.order - right.order);
  return before[0] ?? after[0] ?? null;
}
