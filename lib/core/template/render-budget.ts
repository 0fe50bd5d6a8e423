import { TemplateFailure } from "./template-failure.ts";
import { rangeLengthMax, type TemplateLimits } from "./template-limits.ts";

const tooMuch = (what: string) =>
  new TemplateFailure("limit", `The template ${what}. Make it shorter, or send fewer list items.`);

/** Counts what a rendering uses, and ends it when that is too much. One for all strings of a body. */
export class RenderBudget {
  readonly limits: TemplateLimits;
  private steps = 0;
  private units = 0;
  private outputChars = 0;
  private deadlineMs: number | null = null;

  constructor(limits: TemplateLimits) {
    this.limits = limits;
  }

  takeStep(nowMs: number): void {
    this.deadlineMs ??= nowMs + this.limits.timeMs;
    this.steps++;
    if (this.steps > this.limits.steps) throw tooMuch(`takes more than ${this.limits.steps} steps to render`);
    if (nowMs > this.deadlineMs) throw tooMuch(`takes longer than ${this.limits.timeMs} ms to render`);
  }

  takeUnits(count: number): void {
    if (!(count > 0)) return;
    this.units += count;
    if (this.units > this.limits.units) throw tooMuch("works on too much data");
  }

  /** Liquid asks this for ranges only, before it makes them; their filters charge for themselves. */
  takeRange(length: number): void {
    if (length > rangeLengthMax) throw tooMuch(`has a range of more than ${rangeLengthMax} steps`);
    this.takeUnits(length);
  }

  takeOutput(chars: number): void {
    this.outputChars += chars;
    if (this.outputChars > this.limits.outputChars)
      throw tooMuch(`gives more than ${this.limits.outputChars} characters`);
  }
}
