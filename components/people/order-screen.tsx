"use client";
import { LinkButton } from "#ui/button.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { Timeline } from "./timeline.tsx";

/** One order: everything that happened about it. */
export function OrderScreen({ orderNumber }: { orderNumber: string }) {
  return (
    <>
      <PageHeader
        back={{ href: "/deliveries", label: "Deliveries" }}
        title={`Order #${orderNumber}`}
        description="Every event about this order, what the flows made of it, and what came of each delivery."
        action={
          <LinkButton href={`/deliveries?q=${encodeURIComponent(orderNumber)}`}>Deliveries in the log</LinkButton>
        }
      />
      <section aria-label="Timeline" className="max-w-3xl">
        <Timeline of={{ orderNumber }} />
      </section>
    </>
  );
}
