"use client";
import { Check, CircleDashed, CloudOff, TriangleAlert } from "lucide-react";
import { useMe } from "#components/frame/me-context.tsx";
import { Spinner } from "#ui/spinner.tsx";
import { type SaveStatus, saveWords } from "./save-status.ts";

const icons = {
  new: <CircleDashed aria-hidden className="size-3.5 shrink-0" />,
  saved: <Check aria-hidden className="size-3.5 shrink-0" />,
  pending: <Spinner className="size-3.5 shrink-0" />,
  saving: <Spinner className="size-3.5 shrink-0" />,
  offline: <CloudOff aria-hidden className="size-3.5 shrink-0" />,
  refused: <TriangleAlert aria-hidden className="size-3.5 shrink-0" />,
  conflict: <TriangleAlert aria-hidden className="size-3.5 shrink-0" />,
} satisfies Record<SaveStatus["kind"], unknown>;

const isBad = (status: SaveStatus) => ["offline", "refused", "conflict"].includes(status.kind);

/** In a few words whether what one sees is saved. */
export function SaveMark({ status }: { status: SaveStatus }) {
  const { store } = useMe();
  const time = status.kind === "saved" ? clock(status.at, store.timeZone) : "";
  return (
    <span
      role="status"
      className={`inline-flex items-center gap-1 text-sm ${isBad(status) ? "text-warn" : "text-muted"}`}
    >
      {icons[status.kind]}
      {saveWords(status, time)}
    </span>
  );
}

function clock(iso: string, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(new Date(iso));
}
