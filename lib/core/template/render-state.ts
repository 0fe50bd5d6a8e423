import type { Context } from "liquidjs";
import type { RenderBudget } from "./render-budget.ts";

/** What one rendering knows besides its scope; travels with Liquid's context. */
export interface RenderState {
  nowMs: number;
  budget: RenderBudget;
  /** Variables that were absent or null, as written in the template. */
  missing: Set<string>;
}

const register = "hookline";

export function keepState(context: Context, state: RenderState): void {
  context.setRegister(register, state);
}

export function stateOf(context: Context): RenderState {
  return context.getRegister<RenderState>(register);
}
