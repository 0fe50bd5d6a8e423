"use client";
import { useQuery } from "@tanstack/react-query";
import { deliveryQuery } from "#client/deliveries/deliveries.ts";
import { eventTypeLabel } from "#core/events/event-type-label.ts";
import { PageHeader } from "#ui/page-header.tsx";
import { DeliveryDetailView } from "./delivery-detail-view.tsx";

/** One delivery as a page of its own. */
export function DeliveryPage({ id }: { id: string }) {
  const { data } = useQuery(deliveryQuery(id));
  const title = data
    ? [eventTypeLabel(data.eventType), data.orderNumber && `#${data.orderNumber}`].filter(Boolean).join(" ")
    : "Delivery";
  return (
    <div className="max-w-3xl">
      <PageHeader back={{ href: "/deliveries", label: "Deliveries" }} title={title} />
      <DeliveryDetailView id={id} />
    </div>
  );
}
