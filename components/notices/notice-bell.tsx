"use client";
import { Bell } from "lucide-react";
import { useState } from "react";
import { formatCount } from "#client/format.ts";
import { useNotices } from "#client/notices/notices.ts";
import { Button } from "#ui/button.tsx";
import { openLater } from "#ui/open-later.tsx";
import type { NoticePanelProps } from "./notice-panel.tsx";

const NoticePanel = openLater<NoticePanelProps>(
  () => import("./notice-panel.tsx").then((module) => module.NoticePanel),
  ({ open }) => open,
);
const shownMax = 99;

export function NoticeBell() {
  const [open, setOpen] = useState(false);
  const unread = useNotices().data?.unread ?? 0;
  const label = unread === 0 ? "Notices" : `Notices, ${formatCount(unread, "unread", "unread")}`;
  return (
    <>
      <span className="relative">
        <Button variant="ghost" aria-label={label} icon={<Bell aria-hidden />} onClick={() => setOpen(true)} />
        {unread > 0 ? (
          <span
            aria-hidden
            className="pointer-events-none absolute top-0 right-0 flex h-4 min-w-4 items-center justify-center rounded-full bg-bad px-1 font-medium text-[0.6875rem] text-on-bad leading-none"
          >
            {unread > shownMax ? `${shownMax}+` : unread}
          </span>
        ) : null}
      </span>
      <NoticePanel open={open} onOpenChange={setOpen} />
    </>
  );
}
