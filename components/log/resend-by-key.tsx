"use client";
import { useEffect, useEffectEvent } from "react";
import { resendDelivery } from "#client/deliveries/deliveries.ts";
import { canResend, resendQuestion } from "#components/deliveries/delivery-actions.ts";
import { useCanEdit } from "#components/frame/me-context.tsx";
import type { Delivery } from "#contracts/delivery.ts";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { toast } from "#ui/toast.tsx";

/** Resends this delivery, after a question when it has succeeded before. Says why when it cannot be. */
export function ResendByKey({ delivery, onDone }: { delivery: Delivery | null; onDone: () => void }) {
  const canEdit = useCanEdit();
  const question = delivery && resendQuestion(delivery);
  const resend = async (id: string) => {
    await resendDelivery(id);
    toast.success("It goes out once more.");
  };
  const begin = useEffectEvent((row: Delivery) => {
    const refusal = whyNot(row, canEdit);
    if (refusal) toast.error(refusal);
    else if (!resendQuestion(row)) resend(row.id).catch(toast.problem);
    else return;
    onDone();
  });
  useEffect(() => {
    if (delivery) begin(delivery);
  }, [delivery]);
  return (
    <ConfirmDialog
      open={delivery !== null && question !== null && whyNot(delivery, canEdit) === null}
      onOpenChange={(open) => !open && onDone()}
      title="Send it again?"
      body={question}
      confirmLabel="Send again"
      onConfirm={() => delivery && resend(delivery.id)}
    />
  );
}

function whyNot(row: Delivery, canEdit: boolean): string | null {
  if (!canEdit) return "Your role may look but not resend.";
  if (row.isTest) return "A test send is not repeated from here.";
  if (!canResend(row, row.attemptCount > 0)) return "This delivery cannot be resent as it is now.";
  return null;
}
