"use client";
import { BellOff } from "lucide-react";
import Link from "next/link";
import { useNotices, useReadNotices } from "#client/notices/notices.ts";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { LoadMore } from "#ui/load-more.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { toast } from "#ui/toast.tsx";
import { NoticeItem } from "./notice-item.tsx";

export interface NoticePanelProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function NoticePanel({ open, onOpenChange }: NoticePanelProps) {
  const query = useNotices();
  const read = useReadNotices();
  const close = () => onOpenChange(false);
  const unread = query.data?.unread ?? 0;
  const markRead = (ids?: string[]) => read.mutate(ids, { onError: toast.problem });
  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      title="Notices"
      description={
        <>
          What needs a look.{" "}
          <Link href="/settings/alerts" onClick={close} className="rounded-control text-accent hover:underline">
            Send them elsewhere too
          </Link>
        </>
      }
      actions={
        unread > 0 ? (
          <Button size="sm" loading={read.isPending} onClick={() => markRead()}>
            Mark all read
          </Button>
        ) : null
      }
    >
      <QueryState query={query} loading={<Skeleton rows={6} />}>
        {({ notices }) =>
          notices.length === 0 ? (
            <EmptyState
              icon={<BellOff />}
              title="Nothing to look at"
              body="When an endpoint keeps failing, deliveries fail or a source falls silent, it stands here."
            />
          ) : (
            <>
              <ul className="-mx-4 divide-y sm:-mx-6">
                {notices.map((notice) => (
                  <NoticeItem key={notice.id} notice={notice} onRead={() => markRead([notice.id])} onFollow={close} />
                ))}
              </ul>
              <LoadMore query={query} />
            </>
          )
        }
      </QueryState>
    </Sheet>
  );
}
