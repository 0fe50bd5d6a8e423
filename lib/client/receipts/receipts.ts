import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { request } from "#client/api.ts";
import { pagedQuery } from "#client/paged.ts";
import { queryKey } from "#client/query-keys.ts";
import { receiptInputSchema, receiptSchema } from "#contracts/receipt.ts";

const pathOf = (deliveryId: string) => `/api/v1/deliveries/${deliveryId}/receipts`;

/** The receipts made of a delivery, newest first. */
export function useReceipts(deliveryId: string) {
  return useInfiniteQuery(pagedQuery("receipts", receiptSchema, pathOf(deliveryId)));
}

export function useCreateReceipt(deliveryId: string) {
  return useReceiptChange((input: z.input<typeof receiptInputSchema>) =>
    request(receiptSchema, "POST", pathOf(deliveryId), receiptInputSchema.parse(input)),
  );
}

/** The link shows nothing any more. 404 when it was revoked before. */
export function useRevokeReceipt() {
  return useReceiptChange((id: string) => request(z.undefined(), "DELETE", `/api/v1/receipts/${id}`));
}

function useReceiptChange<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => client.invalidateQueries({ queryKey: queryKey("receipts") }),
  });
}
