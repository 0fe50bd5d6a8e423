import {
  CaptureTag,
  type Context,
  defaultOperators,
  Liquid,
  LiquidError,
  ParseError,
  Parser,
  type Template,
  TypeGuards,
  toValue,
} from "liquidjs";
import { asItIs } from "./escape-output.ts";
import { filterFunctions } from "./filters/filter-functions.ts";
import { Placeholder } from "./placeholder.ts";
import { stateOf } from "./render-state.ts";
import { TemplateFailure } from "./template-failure.ts";
import {
  filterArgsMax,
  searchCharsMax,
  templateCharsMax,
  templateDepthMax,
  templatePiecesMax,
} from "./template-limits.ts";
import { TextEmitter } from "./text-emitter.ts";
import { textOf } from "./text-of.ts";
import { valueSize } from "./value-size.ts";

/** No tag that reads other templates, and none that renders what the bookkeeping here would not see. */
export const allowedTags: readonly string[] = [
  "assign",
  "capture",
  "if",
  "unless",
  "case",
  "for",
  "break",
  "continue",
  "comment",
  "raw",
  "#",
];

/** Liquid's own is quadratic on long texts. */
function contains(left: unknown, right: unknown): boolean {
  const wanted = toValue(right);
  if (Array.isArray(left)) return left.includes(wanted);
  const text = textOf(wanted);
  if (text.length <= searchCharsMax) return typeof left === "string" && left.includes(text);
  throw new TemplateFailure("limit", `“contains” searches for at most ${searchCharsMax} characters.`);
}

/** Collects what stands between the tags within the same budget as every other text. */
class BoundedCapture extends CaptureTag {
  override *render(context: Context): Generator<unknown, void, string> {
    const emitter = new TextEmitter(asItIs, (chars) => stateOf(context).budget.takeUnits(chars));
    yield this.liquid.renderer.renderTemplates(this.templates, context, emitter);
    const scope = context.bottom() as Record<string, unknown>;
    scope[this.variable] = emitter.buffer;
  }
}

function createEngine(): Liquid {
  const engine = new Liquid({
    strictFilters: true,
    ownPropertyOnly: true,
    templates: {},
    parseLimit: templateCharsMax,
    operators: { ...defaultOperators, contains },
  });
  for (const name of Object.keys(engine.tags)) if (!allowedTags.includes(name)) delete engine.tags[name];
  engine.registerTag("capture", BoundedCapture);
  for (const name of Object.keys(engine.filters)) engine.unregisterFilter(name);
  for (const [name, apply] of Object.entries(filterFunctions)) {
    engine.registerFilter(name, function (value: unknown, ...args: unknown[]) {
      if (args.length > filterArgsMax)
        throw new TemplateFailure("limit", `A filter takes at most ${filterArgsMax} values after the colon.`);
      const { budget, nowMs } = stateOf(this.context);
      const input: unknown = toValue(value);
      const values = args.map((arg): unknown => toValue(arg));
      budget.takeUnits(valueSize(input) + valueSize(values));
      const output = apply(input, values, { nowMs });
      budget.takeUnits(valueSize(output));
      return output;
    });
  }
  return engine;
}

export const engine = createEngine();

/** Parses with Placeholder for `{{ … }}`, and counts pieces and nesting on the way. */
class BoundedParser extends Parser {
  private pieces = 0;
  private depth = 0;

  override parseToken(...[token, remaining]: Parameters<Parser["parseToken"]>): ReturnType<Parser["parseToken"]> {
    this.pieces++;
    this.depth++;
    try {
      if (this.pieces > templatePiecesMax)
        throw new TemplateFailure("limit", `The template has more than ${templatePiecesMax} placeholders and tags.`);
      if (this.depth > templateDepthMax)
        throw new TemplateFailure("limit", `Tags are nested more than ${templateDepthMax} levels deep.`);
      return TypeGuards.isOutputToken(token) ? new Placeholder(token, engine) : super.parseToken(token, remaining);
    } catch (error) {
      if (LiquidError.is(error)) throw error;
      throw new ParseError(error instanceof Error ? error : new Error(String(error)), token);
    } finally {
      this.depth--;
    }
  }
}

/** The parsed template; throws liquidjs's errors, which explainLiquidError puts into words. */
export function parseLiquid(source: string): Template[] {
  return new BoundedParser(engine).parse(source);
}
