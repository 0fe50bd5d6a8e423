import type { EventFields } from "#core/events/event-types.ts";
import { currencyCode, decimal, firstOf, identifier, list, member, type Raw, text } from "#core/events/read-value.ts";
import { readRefundItems } from "#server/sources/shopify/read-items.ts";
import { addMoney } from "#server/sources/shopify/read-order.ts";
import { unknownPerson } from "#server/sources/shopify/read-person.ts";
import type { ShopifyTopic } from "#server/sources/shopify/shopify-topic.ts";

function successfulRefunds(payload: Raw): Raw[] {
  return list(member(payload, "transactions")).filter(
    (transaction) => member(transaction, "kind") === "refund" && member(transaction, "status") === "success",
  );
}

function readRefund(payload: Raw): EventFields {
  const refunds = successfulRefunds(payload);
  const amounts = refunds
    .map((transaction) => decimal(member(transaction, "amount")))
    .filter((amount) => amount !== null);
  const hasTransactions = Array.isArray(member(payload, "transactions"));
  const note = text(member(payload, "note"));
  return {
    orderId: identifier(member(payload, "order_id")),
    orderNumber: null,
    currency: firstOf(...refunds.map((transaction) => currencyCode(member(transaction, "currency")))),
    note,
    refund: {
      id: identifier(member(payload, "id")),
      amount: hasTransactions ? addMoney(amounts) : null,
      note,
      items: readRefundItems(member(payload, "refund_line_items")),
    },
  };
}

/**
 * Shopify's Refund names neither the customer nor the order's number, only the order's id. Its amount is the sum of
 * the refund transactions that succeeded: 0 for a restock without money. `processed_at` is the true time of an imported refund.
 */
export const refundsCreate: ShopifyTopic = {
  eventType: "refunded_order",
  times: (payload) => [member(payload, "processed_at"), member(payload, "created_at")],
  fields: readRefund,
  person: () => unknownPerson,
};
