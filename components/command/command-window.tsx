"use client";
import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Spinner } from "#ui/spinner.tsx";
import type { Command, CommandGroup } from "./match-commands.ts";
import { useCommands } from "./use-commands.ts";

export interface CommandWindowProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** One field to go anywhere: pages, flows, endpoints, sources, deliveries, and what one begins often. */
export function CommandWindow({ open, onOpenChange }: CommandWindowProps) {
  return (
    <Dialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-140 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Viewport className="fixed inset-0 z-40 flex items-start justify-center sm:p-6 sm:pt-[12vh]">
          <Dialog.Popup
            data-blocks-shortcuts
            aria-label="Go anywhere"
            className="floating flex w-full flex-col overflow-hidden max-sm:h-dvh max-sm:rounded-none sm:max-w-xl"
          >
            <Finder onGone={() => onOpenChange(false)} />
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Finder({ onGone }: { onGone: () => void }) {
  const router = useRouter();
  const [text, setText] = useState("");
  const { groups, isSearching } = useCommands(text);
  function go({ href }: Command) {
    onGone();
    router.push(href);
  }
  return (
    <Autocomplete.Root
      inline
      open
      mode="none"
      autoHighlight="always"
      keepHighlight
      items={groups.map(({ items, label }) => ({ value: label, items }))}
      value={text}
      onValueChange={(value, { reason }) => reason !== "item-press" && setText(value)}
      itemToStringValue={(command: Command) => command.label}
    >
      <div className="flex items-center gap-2 border-b px-3">
        <Search aria-hidden className="size-4 shrink-0 text-muted" />
        <Autocomplete.Input
          aria-label="Go to a page, a flow, an order …"
          placeholder="Go to a page, a flow, an order …"
          className="h-12 min-w-0 flex-1 bg-transparent outline-none placeholder:text-faint"
        />
        {isSearching ? <Spinner /> : null}
        <Dialog.Close className="text-muted text-sm sm:hidden">Close</Dialog.Close>
      </div>
      <Autocomplete.Empty className="text-muted not-empty:p-4">Nothing by that name.</Autocomplete.Empty>
      <Autocomplete.List className="overflow-y-auto overscroll-contain p-1.5 empty:hidden sm:max-h-[min(26rem,60vh)]">
        {(group: { value: CommandGroup["label"]; items: Command[] }) => (
          <Autocomplete.Group key={group.value} items={group.items} className="mb-1">
            <Autocomplete.GroupLabel className="px-2 py-1 text-muted text-sm">{group.value}</Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(command: Command) => (
                <Autocomplete.Item
                  key={command.id}
                  value={command}
                  onClick={() => go(command)}
                  className="flex cursor-default select-none items-center justify-between gap-3 rounded-control px-2 py-1.5 outline-none data-highlighted:bg-hover pointer-coarse:py-2.5"
                >
                  <span className="truncate">{command.label}</span>
                  {command.hint ? <span className="shrink-0 text-muted text-sm">{command.hint}</span> : null}
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}
