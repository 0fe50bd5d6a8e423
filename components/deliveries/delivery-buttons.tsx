"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Ban, RotateCw } from "lucide-react";
import { useState } from "react";
import { cancelDelivery, resendDelivery } from "#client/deliveries/deliveries.ts";
import { queryKey } from "#client/query-keys.ts";
import { useCanEdit } from "#components/frame/me-context.tsx";
import type { DeliveryDetail } from "#contracts/delivery.ts";
import { Button } from "#ui/button.tsx";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { toast } from "#ui/toast.tsx";
import { canCancel, canRelease, canRerender, canResend, resendQuestion } from "./delivery-actions.ts";
import { HeldButtons } from "./held-buttons.tsx";
import { RerenderMenu } from "./rerender-menu.tsx";

export function DeliveryButtons({ delivery }: { delivery: DeliveryDetail }) {
  const client = useQueryClient();
  const canEdit = useCanEdit();
  const [asking, setAsking] = useState<"resend" | "cancel" | null>(null);
  const renew = () => client.invalidateQueries({ queryKey: queryKey("deliveries") });
  const resend = useMutation({
    mutationFn: () => resendDelivery(delivery.id),
    onSuccess: () => {
      toast.success("It goes out once more.");
      return renew();
    },
  });
  const cancel = useMutation({ mutationFn: () => cancelDelivery(delivery.id), onSettled: renew });
  const question = resendQuestion(delivery);
  const showsResend = canResend(delivery, delivery.request !== null);
  const showsCancel = canCancel(delivery);
  const showsRelease = canRelease(delivery);
  const showsRerender = canRerender(delivery);
  if (!canEdit || delivery.isTest || !(showsResend || showsCancel || showsRelease || showsRerender)) return null;
  return (
    <>
      {showsResend ? (
        <Button
          icon={<RotateCw aria-hidden />}
          loading={resend.isPending}
          onClick={() => (question ? setAsking("resend") : resend.mutate(undefined, { onError: toast.problem }))}
        >
          {delivery.status === "retrying" ? "Send now" : "Resend"}
        </Button>
      ) : null}
      {showsRerender ? <RerenderMenu delivery={delivery} /> : null}
      {showsRelease ? <HeldButtons delivery={delivery} /> : null}
      {showsCancel ? (
        <Button icon={<Ban aria-hidden />} onClick={() => setAsking("cancel")}>
          Cancel
        </Button>
      ) : null}
      <ConfirmDialog
        open={asking === "resend"}
        onOpenChange={(open) => !open && setAsking(null)}
        title="Send it again?"
        body={question}
        confirmLabel="Send again"
        onConfirm={() => resend.mutateAsync()}
      />
      <ConfirmDialog
        open={asking === "cancel"}
        onOpenChange={(open) => !open && setAsking(null)}
        title="Cancel this delivery?"
        body="It waits for its next attempt. Cancelled, it is not sent any more, unless you resend it by hand."
        confirmLabel="Cancel the delivery"
        danger
        onConfirm={() => cancel.mutateAsync()}
      />
    </>
  );
}
