import { Context, type Template, toValueSync } from "liquidjs";
import { compileCached } from "./compile-cache.ts";
import { type CompiledPiece, describeProblem } from "./compile-template.ts";
import { escapes } from "./escape-output.ts";
import { rootOfLiquidError } from "./explain-liquid-error.ts";
import { finishText } from "./finish-text.ts";
import { engine } from "./liquid-engine.ts";
import type { Placeholder } from "./placeholder.ts";
import { RenderBudget } from "./render-budget.ts";
import { keepState, type RenderState } from "./render-state.ts";
import { scopeNames } from "./scope-names.ts";
import { secretsRefusal } from "./secrets-refusal.ts";
import { type RenderFailureCode, TemplateFailure } from "./template-failure.ts";
import type { TemplateKind } from "./template-kind.ts";
import { defaultTemplateLimits, type TemplateLimits } from "./template-limits.ts";
import { TextEmitter } from "./text-emitter.ts";
import { jsonTextOf } from "./text-of.ts";
import { valueSize } from "./value-size.ts";

export interface RenderTemplateOptions {
  /** Milliseconds since the epoch: what "now" is. */
  nowMs: number;
  /** May the template read `secrets`? Only in addresses and headers. */
  allowSecrets: boolean;
  /** What to do about a variable that is absent or null: render it as nothing (null in JSON), or fail. */
  onMissing: "empty" | "fail";
  limits?: Partial<TemplateLimits>;
  /** One budget for several templates that are rendered for one request; it goes before `limits`. */
  budget?: RenderBudget;
}

export type RenderTemplateResult =
  | { ok: true; text: string; missing: string[] }
  | { ok: false; code: RenderFailureCode; message: string };

type Limiter = Context["memoryLimit"];

class Rendering {
  private readonly kind: TemplateKind;
  private readonly environment: object;
  private readonly state: RenderState;
  private readonly rangeLimit: Limiter;
  private readonly stepLimit: Limiter;

  constructor(kind: TemplateKind, environment: object, state: RenderState) {
    this.kind = kind;
    this.environment = environment;
    this.state = state;
    const takeRange = (length: number) => state.budget.takeRange(length);
    const takeStep = (timeMs: number) => state.budget.takeStep(timeMs);
    this.rangeLimit = { use: takeRange, check: takeRange } as unknown as Limiter;
    this.stepLimit = { use: takeStep, check: takeStep } as unknown as Limiter;
  }

  piece(piece: CompiledPiece): string {
    if (piece.kind === "text") {
      const text = this.text(piece.templates);
      return this.kind === "json" ? jsonTextOf(text) : text;
    }
    const text = piece.kind === "literal" ? piece.text : this.value(piece.placeholder);
    this.state.budget.takeOutput(text.length);
    return text;
  }

  private value(placeholder: Placeholder): string {
    const value = toValueSync(placeholder.evaluate(this.context()));
    this.state.budget.takeUnits(valueSize(value));
    return jsonTextOf(value);
  }

  private text(templates: Template[]): string {
    const emitter = new TextEmitter(escapes[this.kind], (chars) => this.state.budget.takeOutput(chars));
    toValueSync(engine.renderer.renderTemplates(templates, this.context(), emitter));
    return emitter.buffer;
  }

  /** A new one for each string, so that what one assigns does not reach the next. */
  private context(): Context {
    const context = new Context(
      this.environment,
      engine.options,
      { sync: true, ownPropertyOnly: true },
      { memoryLimit: this.rangeLimit, renderLimit: this.stepLimit, liquid: engine },
    );
    keepState(context, this.state);
    return context;
  }
}

/** Only the known names, as own members of an object without a prototype. */
function environmentOf(scope: object, allowSecrets: boolean): object {
  const environment = Object.create(null) as Record<string, unknown>;
  for (const name of scopeNames)
    if (Object.hasOwn(scope, name) && (allowSecrets || name !== "secrets"))
      environment[name] = (scope as Record<string, unknown>)[name];
  return environment;
}

function failureOf(error: unknown): RenderTemplateResult {
  const root = rootOfLiquidError(error);
  if (root instanceof TemplateFailure) return { ok: false, code: root.code, message: root.message };
  const detail = root instanceof Error ? root.message : "";
  return { ok: false, code: "render_failed", message: `The template cannot be rendered with this event: ${detail}.` };
}

/**
 * Renders a template for one event. Pure: the same inputs give the same text. Never throws.
 *
 * - json: `text` is valid JSON. A string that is exactly one `{{ … }}` (space around it apart) keeps the value's type,
 *   absent becomes null; every other string is text.
 * - url: values are percent-encoded, see escape-output.ts; header: refused with line breaks; xml: values are escaped
 *   unless `| raw`; text and form (one field's value, not yet urlencoded): as they are.
 *
 * `missing` lists the variables that were absent or null, as written in the template.
 */
export function renderTemplate(
  kind: TemplateKind,
  source: string,
  scope: object,
  options: RenderTemplateOptions,
): RenderTemplateResult {
  const compiled = compileCached(kind, source);
  if (!compiled.ok) {
    const [problem] = compiled.problems;
    const message = problem === undefined ? "The template has errors." : describeProblem(problem);
    return { ok: false, code: "template_invalid", message };
  }
  const { allowSecrets, nowMs, onMissing } = options;
  if (compiled.template.secretNames.length > 0 && !allowSecrets)
    return { ok: false, code: "template_invalid", message: secretsRefusal(kind) };
  const budget = options.budget ?? new RenderBudget({ ...defaultTemplateLimits, ...options.limits });
  const state: RenderState = { nowMs, budget, missing: new Set() };
  const rendering = new Rendering(kind, environmentOf(scope, allowSecrets), state);
  try {
    const rendered = compiled.template.pieces.map((piece) => rendering.piece(piece)).join("");
    const missing = [...state.missing];
    if (missing.length > 0 && onMissing === "fail") {
      const names = missing.slice(0, 5).join(", ");
      return { ok: false, code: "missing_variable", message: `The event has no value for ${names}.` };
    }
    return { ok: true, text: finishText(kind, rendered), missing };
  } catch (error) {
    return failureOf(error);
  }
}
