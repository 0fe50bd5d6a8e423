"use client";
import { use, useEffect, useState } from "react";
import { formatDateTime, formatRelative } from "#client/format.ts";
import { TimeZoneContext } from "./time-zone.ts";

/** "2 min ago", kept up to date; the exact time in the store's zone on hover. `iso` is ISO 8601. */
export function RelativeTime({ iso }: { iso: string }) {
  const timeZone = use(TimeZoneContext);
  const [now, setNow] = useState(() => Date.now());
  const at = Date.parse(iso);
  const isRecent = Math.abs(now - at) < 60_000;
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), isRecent ? 5_000 : 30_000);
    return () => clearInterval(timer);
  }, [isRecent]);
  return (
    <time dateTime={iso} title={formatDateTime(iso, timeZone)} className="whitespace-nowrap" suppressHydrationWarning>
      {formatRelative(at, now, timeZone)}
    </time>
  );
}
