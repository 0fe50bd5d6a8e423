import { identityKind } from "#core/search/identity-kind.ts";

/** A WHERE clause put together from fixed texts; every value goes in as a parameter, never as text. */
export class SqlFilter {
  readonly values: unknown[];
  private readonly parts: string[] = [];

  constructor(values: unknown[] = []) {
    this.values = values;
  }

  /** One more clause of the same statement: it shares the parameters. */
  beside(): SqlFilter {
    return new SqlFilter(this.values);
  }

  /** Adds a condition; each `?` of it takes the next value. */
  and(condition: string, ...values: unknown[]): this {
    let next = 0;
    this.parts.push(condition.replace(/\?/g, () => this.param(values[next++])));
    return this;
  }

  param(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** One search box: an id, an e-mail address, or an order number with or without its #; nothing else fits. */
  search(text: string | undefined, columns: { ids: string[]; email: string; orderNumber: string }): this {
    if (!text) return this;
    const kind = identityKind(text);
    if (kind === "id")
      return this.and(`(${columns.ids.map((id) => `${id} = ?`).join(" OR ")})`, ...columns.ids.map(() => text));
    if (kind === "email") return this.and(`${columns.email} = ?`, text.toLowerCase());
    return this.and(`${columns.orderNumber} = ?`, text.replace(/^#/, ""));
  }

  get text(): string {
    return this.parts.join(" AND ");
  }
}
