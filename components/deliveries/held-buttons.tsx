"use client";
import { useQueryClient } from "@tanstack/react-query";
import { Play, SkipForward } from "lucide-react";
import { useState } from "react";
import { releaseDelivery, skipDelivery } from "#client/deliveries/deliveries.ts";
import { queryKey } from "#client/query-keys.ts";
import type { DeliveryDetail } from "#contracts/delivery.ts";
import { Button } from "#ui/button.tsx";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";

/** What a person may do with a delivery that is held. */
export function HeldButtons({ delivery }: { delivery: DeliveryDetail }) {
  const client = useQueryClient();
  const [asking, setAsking] = useState<"release" | "skip" | null>(null);
  const close = (open: boolean) => !open && setAsking(null);
  async function run(change: (id: string) => Promise<void>) {
    await change(delivery.id);
    await client.invalidateQueries({ queryKey: queryKey("deliveries") });
  }
  return (
    <>
      <Button icon={<Play aria-hidden />} onClick={() => setAsking("release")}>
        Release
      </Button>
      <Button icon={<SkipForward aria-hidden />} onClick={() => setAsking("skip")}>
        Skip
      </Button>
      <ConfirmDialog
        open={asking === "release"}
        onOpenChange={close}
        title="Release this delivery?"
        body="It goes out as soon as its endpoint takes it, and no longer waits for what held it."
        confirmLabel="Release the delivery"
        onConfirm={() => run(releaseDelivery)}
      />
      <ConfirmDialog
        open={asking === "skip"}
        onOpenChange={close}
        title="Skip this delivery?"
        body="It ends without being sent, and the flow goes on with its next step. The log keeps who skipped it."
        confirmLabel="Skip the delivery"
        danger
        onConfirm={() => run(skipDelivery)}
      />
    </>
  );
}
