"use client";
import { clsx } from "clsx";
import { Inbox as InboxIcon } from "lucide-react";
import { useState } from "react";
import { useInboxRequests } from "#client/inbox/inbox.ts";
import { SendSampleOrder } from "#components/first-run/send-sample-order.tsx";
import { useCanEdit } from "#components/frame/me-context.tsx";
import type { Inbox } from "#contracts/inbox.ts";
import { LinkButton } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { LoadMore } from "#ui/load-more.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { InboxRequestDetail } from "./inbox-request-detail.tsx";
import { InboxRequestList } from "./inbox-request-list.tsx";

/** What arrived: the list left, the chosen request right; on narrow screens one at a time. */
export function InboxRequests({ inbox }: { inbox: Inbox }) {
  const requests = useInboxRequests(inbox.id);
  const [chosenId, setChosenId] = useState<string | null>(null);
  return (
    <QueryState query={requests} loading={<Skeleton rows={6} />}>
      {(rows) => {
        const newest = rows[0];
        if (!newest) return <NothingArrived />;
        const chosen = rows.find((row) => row.id === chosenId);
        return (
          <div className="grid gap-5 lg:grid-cols-[20rem_minmax(0,1fr)]">
            <div className={clsx(chosen && "max-lg:hidden")}>
              <InboxRequestList requests={rows} chosenId={(chosen ?? newest).id} onChoose={setChosenId} />
              <LoadMore query={requests} />
            </div>
            <div className={clsx(!chosen && "max-lg:hidden")}>
              <InboxRequestDetail request={chosen ?? newest} onBack={() => setChosenId(null)} />
            </div>
          </div>
        );
      }}
    </QueryState>
  );
}

function NothingArrived() {
  const canEdit = useCanEdit();
  return (
    <EmptyState
      icon={<InboxIcon />}
      title="Nothing has arrived yet"
      body="Make a flow that posts to the address above and publish it. Then send a sample order: within a second its webhook is here."
      action={
        canEdit ? (
          <>
            <LinkButton href="/flows/new?to=inbox" variant="primary">
              Make a flow to this inbox
            </LinkButton>
            <SendSampleOrder />
          </>
        ) : null
      }
    />
  );
}
