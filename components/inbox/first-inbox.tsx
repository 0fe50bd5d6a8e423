"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useInbox } from "#client/inbox/inbox.ts";
import { QueryState } from "#ui/query-state.tsx";
import { Skeleton } from "#ui/skeleton.tsx";

/** The way to the store's first inbox, which a first flow sends to. */
export function FirstInbox() {
  const inbox = useInbox();
  const router = useRouter();
  const id = inbox.data === undefined ? undefined : inbox.data?.id;
  useEffect(() => {
    if (inbox.data !== undefined) router.replace(id ? `/inboxes/${id}` : "/inboxes");
  }, [inbox.data, id, router]);
  return (
    <QueryState query={inbox} loading={<Skeleton rows={8} />}>
      {() => <Skeleton rows={8} />}
    </QueryState>
  );
}
