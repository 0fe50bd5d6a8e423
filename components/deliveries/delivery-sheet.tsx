"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { deliveryQuery } from "#client/deliveries/deliveries.ts";
import { eventTypeLabel } from "#core/events/event-type-label.ts";
import { Sheet } from "#ui/sheet.tsx";
import { DeliveryDetailView } from "./delivery-detail-view.tsx";

/** One delivery beside the log. Keeps showing the last one while the sheet moves out. */
export function DeliverySheet({ id, onClose }: { id: string | null; onClose: () => void }) {
  const [lastId, setLastId] = useState(id);
  if (id !== null && id !== lastId) setLastId(id);
  const shownId = id ?? lastId;
  return (
    <Sheet open={id !== null} onOpenChange={(open) => !open && onClose()} title={<SheetTitle id={shownId} />}>
      {shownId === null ? null : <DeliveryDetailView key={shownId} id={shownId} />}
    </Sheet>
  );
}

function SheetTitle({ id }: { id: string | null }) {
  const { data } = useQuery({ ...deliveryQuery(id ?? ""), enabled: id !== null });
  if (!data) return "Delivery";
  return (
    <>
      {eventTypeLabel(data.eventType)}
      {data.orderNumber ? <span className="font-normal text-muted">#{data.orderNumber}</span> : null}
    </>
  );
}
