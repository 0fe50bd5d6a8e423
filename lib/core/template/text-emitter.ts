import type { Emitter } from "liquidjs";
import type { Escape } from "./escape-output.ts";
import { textOf } from "./text-of.ts";

/** Collects rendered text; `charge` is told every length before it is kept. */
export class TextEmitter implements Emitter {
  buffer = "";
  private readonly escape: Escape;
  private readonly charge: (chars: number) => void;

  constructor(escapeValue: Escape, charge: (chars: number) => void) {
    this.escape = escapeValue;
    this.charge = charge;
  }

  /** Text of the template itself. */
  write(text: unknown): void {
    const literal = textOf(text);
    this.charge(literal.length);
    this.buffer += literal;
  }

  /** What a placeholder came to. */
  writeValue(value: unknown, lastFilter: string | undefined): void {
    const text = textOf(value);
    this.write(this.escape(text, this.buffer, lastFilter));
  }
}
