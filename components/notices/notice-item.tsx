"use client";
import { clsx } from "clsx";
import { Check } from "lucide-react";
import Link from "next/link";
import { formatCount } from "#client/format.ts";
import type { Notice } from "#contracts/notice.ts";
import { Badge } from "#ui/badge.tsx";
import { Button } from "#ui/button.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";
import { noticeLooks } from "./notice-looks.ts";

interface NoticeItemProps {
  notice: Notice;
  onRead: () => void;
  /** Its link was followed. */
  onFollow: () => void;
}

/** The whole row leads to where it can be put right. */
export function NoticeItem({ notice, onRead, onFollow }: NoticeItemProps) {
  const { icon: Icon, ink, word } = noticeLooks[notice.kind];
  const isUnread = notice.readAt === null;
  const isOver = notice.resolvedAt !== null;
  function follow() {
    if (isUnread) onRead();
    onFollow();
  }
  return (
    <li className={clsx("relative flex gap-3 px-4 py-3 hover:bg-hover sm:px-6", isUnread && "bg-accent-soft/60")}>
      <Icon aria-hidden className={clsx("mt-0.5 size-4 shrink-0", isOver ? "text-muted" : ink)} />
      <div className="min-w-0 flex-1">
        <p className="wrap-anywhere">
          <span className="sr-only">
            {isUnread ? "Unread. " : ""}
            {word}:{" "}
          </span>
          <Link
            href={notice.link}
            onClick={follow}
            className="rounded-control font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent focus-visible:after:-outline-offset-2"
          >
            {notice.title}
          </Link>
        </p>
        <p className="mt-0.5 text-muted text-sm wrap-anywhere">{notice.message}</p>
        <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-faint text-sm">
          <RelativeTime iso={notice.resolvedAt ?? notice.lastAt} />
          {notice.count > 1 ? <span>· {formatCount(notice.count, "time")}</span> : null}
          {isOver ? (
            <Badge tone="ok" icon={<Check aria-hidden />}>
              Over
            </Badge>
          ) : null}
        </p>
      </div>
      {isUnread ? (
        <Button
          variant="ghost"
          size="sm"
          className="relative"
          aria-label={`Mark as read: ${notice.title}`}
          icon={<Check aria-hidden />}
          onClick={onRead}
        />
      ) : null}
    </li>
  );
}
