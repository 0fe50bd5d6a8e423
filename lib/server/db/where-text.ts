import { readTextQuery, type TextQuery } from "#core/search/text-query.ts";
import type { SqlFilter } from "./sql-filter.ts";

/** In PostgreSQL's own notation. Words are letters and digits, so nothing in them needs escaping. */
function tsquery(storeId: string, { prefix, words }: TextQuery): string {
  // No word of a text has an @, so this one can only be the store's.
  const each = [`@${storeId}`, ...words].map((word) => `'${word}'`);
  return [...each, ...(prefix === null ? [] : [`'${prefix}':*`])].join(" & ");
}

// Written so that the planner has no choice: without the OFFSET, or with IN, it would weigh words it knows nothing of.
const oneByOne = "EXISTS (SELECT FROM attempt_text t WHERE t.delivery_id = d.id AND t.words @@ ?::tsquery OFFSET 0)";
const byIndex = "d.id = ANY(ARRAY(SELECT t.delivery_id FROM attempt_text t WHERE t.words @@ ?::tsquery))";
const asTyped = `(d.request_body ILIKE ? OR EXISTS (
  SELECT FROM attempt a WHERE a.delivery_id = d.id AND a.response_body ILIKE ?))`;

/**
 * Deliveries `d` with this text in a body that was sent or answered. `how`: each row is looked at as others find it, or
 * the words' index finds the rows.
 */
export function whereText(where: SqlFilter, storeId: string, text: string, how: "one by one" | "index"): SqlFilter {
  const query = readTextQuery(text);
  if (query === null) return where.and("false");
  where.and(how === "index" ? byIndex : oneByOne, tsquery(storeId, query));
  for (const phrase of query.phrases) {
    const pattern = `%${phrase.replace(/[%_]/g, "\\$&")}%`;
    where.and(asTyped, pattern, pattern);
  }
  return where;
}
