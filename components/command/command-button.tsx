"use client";
import { Search } from "lucide-react";
import { useEffect, useState } from "react";
import { openLater } from "#ui/open-later.tsx";
import type { CommandWindowProps } from "./command-window.tsx";

const Window = openLater<CommandWindowProps>(
  () => import("./command-window.tsx").then((module) => module.CommandWindow),
  ({ open }) => open,
);

/** The way to everything, in the top line and by Ctrl or ⌘ + K on every page. */
export function CommandButton() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      setOpen((isOpen) => !isOpen);
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <>
      <button
        type="button"
        aria-keyshortcuts="Control+K Meta+K"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="flex h-8 items-center gap-2 rounded-control px-2 text-muted hover:bg-hover focus-visible:outline-2 focus-visible:outline-accent pointer-coarse:h-10 sm:w-52 sm:border sm:bg-surface"
      >
        <Search aria-hidden className="size-4" />
        <span className="flex-1 text-left text-sm max-sm:sr-only">Go to …</span>
        <kbd aria-hidden className="font-sans text-faint text-sm max-sm:hidden">
          Ctrl K
        </kbd>
      </button>
      <Window open={open} onOpenChange={setOpen} />
    </>
  );
}
