/** Milliseconds of the machine's steady clock: one clock for all its processes, so that their times can be compared. */
export function steadyMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
