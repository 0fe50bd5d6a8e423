import type { analyseLiquid, FoundVariable } from "./analyse-liquid.ts";
import type { LiquidProblem } from "./explain-liquid-error.ts";
import { nearestName } from "./nearest-name.ts";
import { scopeAliases, scopeNames } from "./scope-names.ts";

type Analysis = ReturnType<typeof analyseLiquid>;

function unknownRoot({ segments, text, begin }: FoundVariable): LiquidProblem {
  const [root = text, ...rest] = segments;
  const message = `There is nothing called “${root}” here. Begin with ${scopeNames.slice(0, -1).join(", ")} or secrets.`;
  if (root === "now" || root === "today")
    return { message, begin, suggestion: `Did you mean "${root}" in quotes, as in {{ "${root}" | date: "%F" }}?` };
  const meant = nearestName(root, scopeNames) ?? (Object.hasOwn(scopeAliases, root) ? scopeAliases[root] : undefined);
  if (meant !== undefined) return { message, begin, suggestion: `Did you mean ${[meant, ...rest].join(".")}?` };
  return { message, begin, suggestion: `Did you mean event.${segments.join(".")}?` };
}

/** What is wrong with the names a template uses, whoever may use secrets. */
export function checkVariables({ variables, problems, assigned }: Analysis): LiquidProblem[] {
  const found: LiquidProblem[] = [...problems];
  for (const name of scopeNames)
    if (assigned.has(name)) found.push({ message: `The name ${name} is taken. Assign to another name.`, begin: 0 });
  for (const variable of variables) {
    const [root] = variable.segments;
    if (root === undefined || !scopeNames.some((name) => name === root)) found.push(unknownRoot(variable));
    else if (root === "secrets" && (!variable.complete || variable.segments.length !== 2))
      found.push({ message: "Name the secret itself, as in {{ secrets.warehouse }}.", begin: variable.begin });
  }
  return found;
}

const asPath = (segments: readonly string[]) =>
  segments
    .map((segment, index) => (index === 0 ? segment : /^\d+$/.test(segment) ? `[${segment}]` : `.${segment}`))
    .join("");

/** Dotted paths of everything the template reads, each once, in the order they are first read. */
export function variablePaths({ variables }: Analysis): string[] {
  return [...new Set(variables.map(({ segments }) => asPath(segments)))].filter((path) => path !== "");
}

/** The names of the secrets a template uses, each once. */
export function secretNames({ variables }: Analysis): string[] {
  const named = variables.filter(({ segments }) => segments[0] === "secrets").map(({ segments }) => segments[1] ?? "");
  return [...new Set(named)].filter((name) => name !== "");
}
