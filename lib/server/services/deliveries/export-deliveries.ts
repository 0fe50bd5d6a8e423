import type { Delivery } from "#contracts/delivery.ts";
import type { ExportQuery } from "#contracts/delivery-export.ts";
import { auditOf, type Ctx } from "#server/services/context.ts";
import { decideSearch } from "./decide-search.ts";
import { exportLines } from "./export-lines.ts";

const rowsAtOnce = 1000;

/**
 * All deliveries that match as texts of a file, newest first, none made after it began. Read a page at a time as it is
 * taken, each by its own short statement, so that a slow download holds neither memory nor a transaction.
 */
export async function exportDeliveries(ctx: Ctx, { format, ...query }: ExportQuery): Promise<AsyncGenerator<string>> {
  const decided = await decideSearch(ctx, query);
  const { audit, clock } = ctx.ports;
  const named = Object.entries(query).filter(([, value]) => value !== undefined);
  const detail = { format, filter: named.map(([name, value]) => `${name}=${value}`).join("&") };
  await audit.record(auditOf(ctx, "deliveries.exported", { kind: "delivery", id: null }, detail));
  return textsOf(ctx, decided, format, clock.newId());
}

async function* textsOf(
  ctx: Ctx,
  { q, searchIn, ...others }: Omit<ExportQuery, "format">,
  format: ExportQuery["format"],
  upTo: string,
): AsyncGenerator<string> {
  const { deliveries } = ctx.ports;
  const { head, of } = exportLines[format];
  if (head) yield head;
  for (let cursor: string | null = upTo; cursor !== null; ) {
    const wanted = { ...others, cursor };
    const page: { rows: Delivery[]; searchedTo: string | null } =
      q && searchIn === "bodies"
        ? await deliveries.searchText(ctx.storeId, { ...wanted, q }, rowsAtOnce)
        : {
            rows: await deliveries.list(ctx.storeId, { ...wanted, q, searchIn, limit: rowsAtOnce - 1 }),
            searchedTo: null,
          };
    if (page.rows.length > 0) yield page.rows.map(of).join("");
    cursor = page.rows.length === rowsAtOnce ? (page.rows.at(-1)?.id ?? null) : page.searchedTo;
  }
}
