import { type Context, type Emitter, evalToken, Output, TypeGuards } from "liquidjs";
import { TextEmitter } from "./text-emitter.ts";

const missingRegister = "missing";

/** The set of paths that a rendering found absent, kept with Liquid's context. */
export function missingOf(context: Context): Set<string> {
  return context.getRegister<Set<string>>(missingRegister, new Set());
}

export function keepMissing(context: Context, missing: Set<string>): void {
  context.setRegister(missingRegister, missing);
}

/**
 * `{{ … }}`: as liquidjs renders it, and besides that it notes variables that are absent or null (unless a `default`
 * filter handles that) and leaves the value's type to whoever asks for it.
 */
export class Placeholder extends Output {
  *evaluate(context: Context): Generator<unknown, unknown, unknown> {
    const { initial, filters } = this.value;
    const handled = filters.some((filter) => filter.name === "default");
    let value = yield initial.evaluate(context);
    const [only, ...others] = initial.postfix;
    if (!handled && others.length === 0 && TypeGuards.isPropertyAccessToken(only) && isAbsent(value))
      missingOf(context).add(only.getText());
    for (const filter of filters) {
      for (const arg of handled ? [] : filter.args) {
        const token = Array.isArray(arg) ? arg[1] : arg;
        if (TypeGuards.isPropertyAccessToken(token) && isAbsent(yield evalToken(token, context)))
          missingOf(context).add(token.getText());
      }
      value = yield filter.render(value, context);
    }
    return value;
  }

  override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const value = yield this.evaluate(context);
    if (emitter instanceof TextEmitter) emitter.writeValue(value, this.value.filters.at(-1)?.name);
    else emitter.write(value);
  }
}

const isAbsent = (value: unknown) => value === undefined || value === null;
