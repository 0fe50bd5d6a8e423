"use client";
import { Package } from "lucide-react";
import { useSendSampleOrder } from "#client/first-run/first-run.ts";
import { useCanEdit } from "#components/frame/me-context.tsx";
import { Button } from "#ui/button.tsx";
import { toast } from "#ui/toast.tsx";

/** Takes a sample order in, as if a shop had sent it. */
export function SendSampleOrder({ variant = "secondary" }: { variant?: "primary" | "secondary" }) {
  const canEdit = useCanEdit();
  const send = useSendSampleOrder();
  if (!canEdit) return null;
  return (
    <Button
      variant={variant}
      icon={<Package aria-hidden />}
      loading={send.isPending}
      onClick={() =>
        send.mutate(undefined, {
          onSuccess: ({ orderNumber }) => toast.success(`Sample order ${orderNumber} came in.`),
          onError: toast.problem,
        })
      }
    >
      Send a sample order
    </Button>
  );
}
