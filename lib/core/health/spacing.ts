/** Seconds that count as one: on their way requests come up to a tenth of a second closer together than they were sent. */
export const secondAtReceiver = 1.1;

/**
 * Milliseconds between two sends under a limit of `perSecond`. That of the slots (see take-slot.ts), whose burst of a
 * tenth is left out here: evenly spaced so, no window of a second holds more than the limit.
 */
export function spacingMs(perSecond: number): number {
  const burst = Math.max(1, Math.floor(perSecond / 10));
  return (1000 * secondAtReceiver) / (perSecond - burst + 1);
}
