"use client";
import { Check, EllipsisVertical, Users } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useViewChanges } from "#client/saved-views/saved-views.ts";
import { useCanEdit } from "#components/frame/me-context.tsx";
import type { SavedView } from "#contracts/saved-view.ts";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";
import { Menu } from "#ui/menu.tsx";
import { toast } from "#ui/toast.tsx";

interface ViewRowProps {
  view: SavedView;
  isCurrent: boolean;
  onApply: () => void;
}

export function ViewRow({ view, isCurrent, onApply }: ViewRowProps) {
  const canEdit = useCanEdit();
  const { change, create, remove } = useViewChanges();
  const [naming, setNaming] = useState<string | null>(null);
  const { columns, id, name, query, shared } = view;
  const onError = toast.problem;

  function rename(event: FormEvent) {
    event.preventDefault();
    if (naming?.trim()) change.mutate({ id, name: naming }, { onError, onSuccess: () => setNaming(null) });
  }
  function removeWithUndo() {
    const undo = () => create.mutate({ name, query, columns, shared }, { onError });
    remove.mutate(id, { onError, onSuccess: () => toast.undoable(`The view ${name} is removed.`, undo) });
  }
  if (naming !== null)
    return (
      <li>
        <form onSubmit={rename} className="flex gap-2 py-1">
          <Input
            autoFocus
            aria-label={`New name of ${name}`}
            maxLength={80}
            value={naming}
            onChange={(event) => setNaming(event.target.value)}
          />
          <Button type="submit" loading={change.isPending}>
            Rename
          </Button>
        </form>
      </li>
    );
  return (
    <li className="flex items-center rounded-control hover:bg-hover">
      <button
        type="button"
        aria-current={isCurrent || undefined}
        onClick={onApply}
        className="flex min-w-0 flex-1 items-center gap-2 rounded-control px-2 py-1.5 text-left focus-visible:outline-2 focus-visible:outline-accent"
      >
        <span className="w-4 shrink-0 text-accent">{isCurrent ? <Check aria-hidden className="size-4" /> : null}</span>
        <span className="truncate">{name}</span>
        {shared ? <Users aria-label="Shared with the store" className="size-3.5 shrink-0 text-muted" /> : null}
      </button>
      {canEdit ? (
        <Menu
          trigger={
            <Button variant="ghost" size="sm" icon={<EllipsisVertical aria-hidden />} aria-label={`More for ${name}`} />
          }
          items={[
            { label: "Rename", onSelect: () => setNaming(name) },
            {
              label: shared ? "Make it mine alone" : "Share with the store",
              onSelect: () => change.mutate({ id, shared: !shared }, { onError }),
            },
            { label: "Remove", danger: true, separated: true, onSelect: removeWithUndo },
          ]}
        />
      ) : null}
    </li>
  );
}
