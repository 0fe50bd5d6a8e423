"use client";
import { useQueryClient } from "@tanstack/react-query";
import { ChevronDown, FileSymlink } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { rerenderDelivery } from "#client/deliveries/deliveries.ts";
import { queryKey } from "#client/query-keys.ts";
import type { DeliveryDetail } from "#contracts/delivery.ts";
import { Button } from "#ui/button.tsx";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { Menu } from "#ui/menu.tsx";

/** Sending again otherwise than as it was. */
export function RerenderMenu({ delivery }: { delivery: DeliveryDetail }) {
  const client = useQueryClient();
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  async function rerender() {
    const { id } = await rerenderDelivery(delivery.id);
    await client.invalidateQueries({ queryKey: queryKey("deliveries") });
    router.push(`/deliveries/${id}`);
  }
  return (
    <>
      <Menu
        align="start"
        trigger={<Button aria-label="More ways to send it again" icon={<ChevronDown aria-hidden />} />}
        items={[
          {
            label: "Resend with the live version",
            icon: <FileSymlink aria-hidden />,
            onSelect: () => setAsking(true),
          },
        ]}
      />
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Send it with the live version?"
        body="The event is rendered again by the flow as it is live now and goes out as a new delivery, under a webhook-id of its own: a receiver that took the first one may act twice."
        confirmLabel="Send with the live version"
        onConfirm={rerender}
      />
    </>
  );
}
