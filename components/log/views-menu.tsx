"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Bookmark } from "lucide-react";
import { useState } from "react";
import { savedViewsQuery } from "#client/saved-views/saved-views.ts";
import { useCanEdit } from "#components/frame/me-context.tsx";
import type { SavedView } from "#contracts/saved-view.ts";
import { Button } from "#ui/button.tsx";
import { CopyButton } from "#ui/copy-button.tsx";
import { Popover } from "#ui/popover.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { SaveView } from "./save-view.tsx";
import { ViewRow } from "./view-row.tsx";

interface ViewsMenuProps {
  /** The filters in the address now, without the "?". */
  query: string;
  columns: readonly string[];
  onApply: (view: SavedView) => void;
}

/** Filters under a name, one's own and the store's: to go to, to save, and the way to hand them on. */
export function ViewsMenu({ query, columns, onApply }: ViewsMenuProps) {
  const [open, setOpen] = useState(false);
  const canEdit = useCanEdit();
  const views = useInfiniteQuery({ ...savedViewsQuery(), enabled: open });
  return (
    <Popover
      title="Saved views"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="ghost" icon={<Bookmark aria-hidden />}>
          Views
        </Button>
      }
    >
      <QueryState query={views} loading={<p className="text-muted">Loading…</p>}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="text-muted text-sm">
              None yet. Narrow the log down to what you look at often, and save it here.
            </p>
          ) : (
            <ul className="flex flex-col">
              {rows.map((view) => (
                <ViewRow
                  key={view.id}
                  view={view}
                  isCurrent={view.query === query}
                  onApply={() => {
                    onApply(view);
                    setOpen(false);
                  }}
                />
              ))}
            </ul>
          )
        }
      </QueryState>
      <div className="mt-3 flex flex-col gap-3 border-t pt-3">
        {canEdit ? <SaveView query={query} columns={columns} onSaved={() => setOpen(false)} /> : null}
        <CopyLink query={query} />
      </div>
    </Popover>
  );
}

function CopyLink({ query }: { query: string }) {
  const address = `${window.location.origin}/deliveries${query ? `?${query}` : ""}`;
  return <CopyButton text={address} label="Copy the link to what is shown" withText />;
}
