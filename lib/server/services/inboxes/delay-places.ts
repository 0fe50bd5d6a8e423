const placesMax = 20;
const taken = new Map<string, number>();

/** A place among the requests of an inbox that wait for their delayed answer in this process; null when all are taken. */
export function takeDelayPlace(inboxId: string): (() => void) | null {
  const count = taken.get(inboxId) ?? 0;
  if (count >= placesMax) return null;
  taken.set(inboxId, count + 1);
  return () => {
    const left = (taken.get(inboxId) ?? 1) - 1;
    if (left === 0) taken.delete(inboxId);
    else taken.set(inboxId, left);
  };
}
