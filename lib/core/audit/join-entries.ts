const joinMs = 10 * 60_000;

/** What an entry of the audit log says, as far as joining needs it. */
export interface Entry {
  actor: { kind: string; id: string | null };
  action: string;
  detail: Readonly<Record<string, string | number | boolean | null>>;
  at: Date;
}

/**
 * What the newest entry of a target says once it tells of another such change too; null when that needs an entry of its
 * own. Of one person and one action, whatever is changed within ten minutes of the first time is told once:
 * `times` is how often, `lastAt` (ISO 8601) when last, and what was true of one change is true of them all.
 */
export function joinEntries(newest: Entry | null, next: Entry): Entry["detail"] | null {
  if (!newest || newest.action !== next.action) return null;
  if (newest.actor.kind !== next.actor.kind || newest.actor.id !== next.actor.id) return null;
  if (next.at.getTime() - newest.at.getTime() >= joinMs) return null;
  const before = newest.detail;
  const held = Object.entries(next.detail).map(([name, value]) => [
    name,
    value === false ? (before[name] ?? false) : value,
  ]);
  const times = typeof before.times === "number" ? before.times : 1;
  return { ...before, ...Object.fromEntries(held), times: times + 1, lastAt: next.at.toISOString() };
}
