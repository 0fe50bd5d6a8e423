import { type Template, TypeGuards } from "liquidjs";
import { textPosition } from "#core/json/text-position.ts";
import { analyseLiquid } from "./analyse-liquid.ts";
import { checkVariables, secretNames, variablePaths } from "./check-variables.ts";
import { explainLiquidError } from "./explain-liquid-error.ts";
import { parseLiquid } from "./liquid-engine.ts";
import { Placeholder } from "./placeholder.ts";
import { splitJsonTemplate } from "./split-json-template.ts";
import type { TemplateKind } from "./template-kind.ts";
import { templateCharsMax } from "./template-limits.ts";

export interface TemplateProblem {
  /** A sentence without the place; `line` and `column` count from 1. */
  message: string;
  line?: number;
  column?: number;
  suggestion?: string;
}

/** `value` keeps its type in JSON, `text` becomes (part of) a text. */
export type CompiledPiece =
  | { kind: "literal"; text: string }
  | { kind: "value"; placeholder: Placeholder }
  | { kind: "text"; templates: Template[] };

export interface CompiledTemplate {
  pieces: CompiledPiece[];
  variables: string[];
  secretNames: string[];
}

export type CompileResult = { ok: true; template: CompiledTemplate } | { ok: false; problems: TemplateProblem[] };

function isBlank({ token }: Template): boolean {
  return TypeGuards.isHTMLToken(token) && token.getContent().trim() === "";
}

/** The one placeholder of a string that holds nothing else; space around it does not count. */
function onlyPlaceholder(templates: readonly Template[]): Placeholder | null {
  const [only, ...others] = templates.filter((template) => !isBlank(template));
  return only instanceof Placeholder && others.length === 0 ? only : null;
}

const problemsMax = 20;

class Compilation {
  readonly template: CompiledTemplate = { pieces: [], variables: [], secretNames: [] };
  readonly problems: TemplateProblem[] = [];
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  /** `begin` is where the Liquid text stands in the source. */
  addLiquid(liquid: string, begin: number, keepsType: boolean): void {
    try {
      const templates = parseLiquid(liquid);
      const analysis = analyseLiquid(templates);
      for (const problem of checkVariables(analysis)) this.refuse(problem, begin);
      this.template.variables.push(...variablePaths(analysis));
      this.template.secretNames.push(...secretNames(analysis));
      const placeholder = keepsType ? onlyPlaceholder(templates) : null;
      this.template.pieces.push(placeholder === null ? { kind: "text", templates } : { kind: "value", placeholder });
    } catch (error) {
      this.refuse(explainLiquidError(error), begin);
    }
  }

  refuse(problem: { message: string; begin: number; suggestion?: string }, offset: number): void {
    if (this.problems.length >= problemsMax) return;
    const { message, suggestion } = problem;
    const place = textPosition(this.source, offset + problem.begin);
    this.problems.push({ message, ...place, ...(suggestion === undefined ? {} : { suggestion }) });
  }

  result(): CompileResult {
    if (this.problems.length > 0) return { ok: false, problems: this.problems };
    const variables = [...new Set(this.template.variables)];
    return {
      ok: true,
      template: { ...this.template, variables, secretNames: [...new Set(this.template.secretNames)] },
    };
  }
}

/** Parses and checks a template, without caching; see checkTemplate for what may be wrong. */
export function compileTemplate(kind: TemplateKind, source: string): CompileResult {
  if (source.length > templateCharsMax)
    return { ok: false, problems: [{ message: `A template has at most ${templateCharsMax} characters.` }] };
  const compilation = new Compilation(source);
  if (kind !== "json") {
    compilation.addLiquid(source, 0, false);
    return compilation.result();
  }
  const split = splitJsonTemplate(source);
  if (!split.ok) return { ok: false, problems: [{ message: split.problem, ...textPosition(source, split.position) }] };
  for (const piece of split.pieces) {
    if (piece.kind === "literal") compilation.template.pieces.push(piece);
    else compilation.addLiquid(piece.source, piece.begin, !piece.isKey);
  }
  return compilation.result();
}

/** "Line 1, column 5: There is no filter “upcse”. Did you mean upcase?" */
export function describeProblem({ message, line, column, suggestion }: TemplateProblem): string {
  const place = line === undefined ? "" : `Line ${line}, column ${column}: `;
  return `${place}${message}${suggestion === undefined ? "" : ` ${suggestion}`}`;
}
