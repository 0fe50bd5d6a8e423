import { type Template, TypeGuards, toValueSync, Value } from "liquidjs";
import { rangeLengthMax } from "./template-limits.ts";

/** A variable of the template's scope. `begin` counts characters of the Liquid text from 0. */
export interface FoundVariable {
  /** The part of the path that is written out: `event.items[event.n].sku` gives event, items. */
  segments: string[];
  /** Is every part written out? */
  complete: boolean;
  text: string;
  begin: number;
}

export interface FoundProblem {
  message: string;
  begin: number;
}

interface Findings {
  variables: FoundVariable[];
  problems: FoundProblem[];
  assigned: Set<string>;
}

interface TokenLike {
  begin: number;
  getText(): string;
}

type Blocks = ReadonlySet<string>;

/** A range counts from a number written out: only so is its length known to be what the budget was charged with. */
function checkRange(token: TokenLike & { lhs: unknown; rhs: unknown }, findings: Findings): void {
  const problem = (message: string) => findings.problems.push({ message, begin: token.begin });
  const { lhs, rhs } = token;
  if (!TypeGuards.isNumberToken(lhs) || !Number.isInteger(lhs.content) || Math.abs(lhs.content) > 1_000_000)
    problem(`The range ${token.getText()} must begin with a whole number, as in (1..event.itemCount).`);
  else if (TypeGuards.isNumberToken(rhs) && rhs.content - lhs.content >= rangeLengthMax)
    problem(`The range ${token.getText()} is too long: at most ${rangeLengthMax} steps.`);
}

function visitVariable(
  token: TokenLike & { variable?: unknown; props: unknown[] },
  blocks: Blocks,
  found: Findings,
): void {
  const segments: string[] = [];
  let complete = true;
  if (token.variable !== undefined) visitToken(token.variable, blocks, found);
  for (const prop of token.props) {
    const isWritten = TypeGuards.isWordToken(prop) || TypeGuards.isQuotedToken(prop) || TypeGuards.isNumberToken(prop);
    if (!isWritten) visitToken(prop, blocks, found);
    complete &&= isWritten;
    if (complete && isWritten) segments.push(String(prop.content));
  }
  const [root] = segments;
  if (token.variable !== undefined || (root !== undefined && (blocks.has(root) || found.assigned.has(root)))) return;
  found.variables.push({ segments, complete, text: token.getText(), begin: token.begin });
}

function visitToken(token: unknown, blocks: Blocks, found: Findings): void {
  if (TypeGuards.isRangeToken(token)) {
    checkRange(token, found);
    visitToken(token.lhs, blocks, found);
    visitToken(token.rhs, blocks, found);
  } else if (TypeGuards.isPropertyAccessToken(token)) visitVariable(token, blocks, found);
}

function visitArgument(argument: unknown, blocks: Blocks, found: Findings): void {
  if (!(argument instanceof Value)) {
    visitToken(argument, blocks, found);
    return;
  }
  for (const token of argument.initial.postfix) visitToken(token, blocks, found);
  for (const filter of argument.filters)
    for (const arg of filter.args) visitToken(Array.isArray(arg) ? arg[1] : arg, blocks, found);
}

function visitTemplates(templates: readonly Template[], blocks: Blocks, found: Findings): void {
  for (const template of templates) {
    for (const argument of template.arguments?.() ?? []) visitArgument(argument, blocks, found);
    for (const name of template.localScope?.() ?? []) found.assigned.add(name.content);
    if (template.children === undefined) continue;
    const inner = new Set([...blocks, ...(template.blockScope?.() ?? [])]);
    visitTemplates(toValueSync(template.children(false, true)), inner, found);
  }
}

/**
 * What a parsed template reads from its scope, names of its own (assign, capture, for) apart, and ranges that may
 * not be. Nothing is rendered.
 */
export function analyseLiquid(templates: readonly Template[]): Findings {
  const found: Findings = { variables: [], problems: [], assigned: new Set() };
  visitTemplates(templates, new Set(), found);
  return found;
}
