"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { deliveriesQuery } from "#client/deliveries/deliveries.ts";
import { orderHref, personHref } from "#components/people/hrefs.ts";
import type { DeliveryDetail } from "#contracts/delivery.ts";
import { Skeleton } from "#ui/skeleton.tsx";
import { DeliveryBriefList } from "./delivery-brief-list.tsx";

const shownMax = 5;

/** What else was sent for the same event, to the same customer and for the same order. */
export function RelatedDeliveries({ delivery }: { delivery: DeliveryDetail }) {
  const { id, orderNumber, personEmail, siblings } = delivery;
  const known = [id, ...siblings.map((sibling) => sibling.id)];
  return (
    <>
      {siblings.length > 0 ? (
        <section aria-labelledby="siblings">
          <h2 id="siblings" className="mb-2 font-medium">
            Also sent for this event
          </h2>
          <DeliveryBriefList rows={siblings} />
        </section>
      ) : null}
      {orderNumber === null ? null : (
        <Others title={`Order #${orderNumber}`} search={{ orderNumber }} known={known} href={orderHref(orderNumber)} />
      )}
      {personEmail === null ? null : (
        <Others title={personEmail} search={{ personEmail }} known={known} href={personHref(personEmail)} />
      )}
    </>
  );
}

interface OthersProps {
  title: string;
  search: Record<string, string>;
  /** Shown already. */
  known: readonly string[];
  href: string;
}

function Others({ title, search, known, href }: OthersProps) {
  const query = useInfiniteQuery(deliveriesQuery({ ...search, limit: shownMax + known.length }));
  const others = query.data?.filter(({ id }) => !known.includes(id)).slice(0, shownMax);
  return (
    <section aria-label={`Other deliveries: ${title}`}>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="font-medium wrap-anywhere">{title}</h2>
        <Link href={href} className="text-accent text-sm hover:underline">
          The whole story
        </Link>
      </div>
      {query.isPending ? <Skeleton rows={2} /> : null}
      {others?.length === 0 ? <p className="text-muted text-sm">No other delivery is known.</p> : null}
      {others && others.length > 0 ? <DeliveryBriefList rows={others} namesEvent /> : null}
    </section>
  );
}
