"use client";
import { clsx } from "clsx";
import { Plus } from "lucide-react";
import { memo } from "react";
import { cardId, type NodeId } from "#components/builder/model/node-id.ts";
import { type ListOwner, placeKey } from "#components/builder/model/step-tree.ts";
import { useCanvas } from "./canvas-context.ts";
import { usePlacing } from "./placing.ts";

export interface RoomData extends Record<string, unknown> {
  node: NodeId;
  owner: ListOwner;
  level: number;
  position: string;
  isTabStop: boolean;
  canEdit: boolean;
}

/** The room of an empty list of steps: where its first one goes. */
export const Room = memo(function RoomView({ data }: { data: RoomData }) {
  const canvas = useCanvas();
  const { target } = usePlacing();
  const isTarget = target === placeKey({ owner: data.owner, index: 0 });
  const words = data.owner === null ? "Add the first step" : "Add a step";
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the canvas handles the keys of all its cards
    <div
      id={cardId(data.node)}
      data-node={data.node}
      role="treeitem"
      aria-level={data.level}
      aria-posinset={1}
      aria-setsize={1}
      aria-selected={false}
      aria-label={`${data.position}${data.canEdit ? `: ${words}` : ""}`}
      tabIndex={data.isTabStop ? 0 : -1}
      onFocus={() => canvas.focused(data.node)}
      onClick={(event) => data.canEdit && canvas.pressSlot({ owner: data.owner, index: 0 }, event.currentTarget)}
      className={clsx(
        "flex h-full w-full items-center justify-center gap-1.5 rounded-card border border-line-strong border-dashed text-muted",
        data.canEdit ? "cursor-pointer bg-canvas hover:border-accent hover:text-accent" : "bg-canvas",
        isTarget && "border-accent! border-solid! bg-accent-soft! text-accent!",
      )}
    >
      {data.canEdit ? (
        <>
          <Plus aria-hidden className="size-4" />
          {words}
        </>
      ) : (
        "Nothing here"
      )}
    </div>
  );
});

export function EndMark() {
  return (
    <div className="flex h-full w-full items-center justify-center rounded-full border bg-sunken text-muted text-sm">
      End
    </div>
  );
}

export function JoinMark() {
  return <div className="size-full rounded-full bg-line-strong" />;
}
