"use client";
import { X } from "lucide-react";
import { use } from "react";
import { formatDateTime, formatPeriod } from "#client/format.ts";
import { Button } from "#ui/button.tsx";
import { TimeZoneContext } from "#ui/time-zone.ts";

interface ReceivedPeriodProps {
  /** ISO 8601; empty = open. */
  from: string;
  to: string;
  onClear: () => void;
}

/** The time a list is narrowed to by the link that led here; a press takes it away. */
export function ReceivedPeriod({ from, onClear, to }: ReceivedPeriodProps) {
  const timeZone = use(TimeZoneContext);
  if (!from && !to) return null;
  const words = from && to ? formatPeriod(from, to, timeZone) : formatDateTime(from || to, timeZone);
  return (
    <Button icon={<X aria-hidden />} onClick={onClear}>
      Received {from && to ? "" : from ? "from " : "before "}
      {words}
      <span className="sr-only">: take this filter away</span>
    </Button>
  );
}
