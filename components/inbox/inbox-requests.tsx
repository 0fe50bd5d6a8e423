"use client";
import { clsx } from "clsx";
import { Inbox as InboxIcon, SearchX } from "lucide-react";
import { useState } from "react";
import { useInboxRequests } from "#client/inbox/inbox.ts";
import { SendSampleOrder } from "#components/first-run/send-sample-order.tsx";
import { useCanEdit } from "#components/frame/me-context.tsx";
import type { Inbox } from "#contracts/inbox.ts";
import { LinkButton } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { LoadMore } from "#ui/load-more.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { SearchBox } from "#ui/search-box.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { InboxRequestDetail } from "./inbox-request-detail.tsx";
import { InboxRequestList } from "./inbox-request-list.tsx";

/** What arrived: the list left, the chosen request right; on narrow screens one at a time. */
export function InboxRequests({ inbox }: { inbox: Inbox }) {
  const [q, setQ] = useState("");
  const requests = useInboxRequests(inbox.id, q);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const hasSome = q !== "" || (requests.data ?? []).length > 0;
  return (
    <>
      {hasSome ? (
        <search className="mb-3 block">
          <SearchBox
            className="w-full sm:w-80"
            value={q}
            onChange={setQ}
            label="Search in paths, headers and bodies"
            placeholder="Path, header or text of the body"
          />
        </search>
      ) : null}
      <QueryState query={requests} loading={<Skeleton rows={6} />}>
        {(rows) => {
          const newest = rows[0];
          if (!newest) return q === "" ? <NothingArrived /> : <NothingFound />;
          const chosen = rows.find((row) => row.id === chosenId);
          const shown = chosen ?? newest;
          return (
            <div className="grid gap-5 lg:grid-cols-[20rem_minmax(0,1fr)]">
              <div className={clsx(chosen && "max-lg:hidden")}>
                <InboxRequestList requests={rows} chosenId={shown.id} onChoose={setChosenId} />
                <LoadMore query={requests} />
              </div>
              <div className={clsx(!chosen && "max-lg:hidden")}>
                <InboxRequestDetail key={shown.id} request={shown} others={rows} onBack={() => setChosenId(null)} />
              </div>
            </div>
          );
        }}
      </QueryState>
    </>
  );
}

function NothingFound() {
  return <EmptyState icon={<SearchX />} title="No request holds this text" />;
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
              Make a flow to an inbox
            </LinkButton>
            <SendSampleOrder />
          </>
        ) : null
      }
    />
  );
}
