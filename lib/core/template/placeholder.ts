import { type Context, type Emitter, evalToken, Output, TypeGuards, toValue } from "liquidjs";
import { stateOf } from "./render-state.ts";
import { TextEmitter } from "./text-emitter.ts";
import { valueSize } from "./value-size.ts";

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
      stateOf(context).missing.add(only.getText());
    for (const filter of filters) {
      for (const arg of handled ? [] : filter.args) {
        const token = Array.isArray(arg) ? arg[1] : arg;
        if (TypeGuards.isPropertyAccessToken(token) && isAbsent(yield evalToken(token, context)))
          stateOf(context).missing.add(token.getText());
      }
      value = yield filter.render(value, context);
    }
    return toValue(value);
  }

  override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const value = yield this.evaluate(context);
    stateOf(context).budget.takeUnits(valueSize(value));
    if (emitter instanceof TextEmitter) emitter.writeValue(value, this.value.filters.at(-1)?.name);
    else emitter.write(value);
  }
}

const isAbsent = (value: unknown) => value === undefined || value === null;
