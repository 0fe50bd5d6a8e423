/** Processor seconds by family while a load ran, on `cores` cores for `elapsedSeconds`. */
export interface CpuUse {
  readonly subject: number;
  readonly postgres: number;
  /** Load generator and receiver: only the bench has these. */
  readonly bench: number;
  /** Everything that ran on the machine; null when unknown. */
  readonly machine: number | null;
  readonly elapsedSeconds: number;
  readonly cores: number;
}

const full = 0.85;
const disturbing = 0.1;

/** In a sentence or two: who used the processors, and what keeps the burst from being faster. */
export function explainBound(use: CpuUse): string {
  const { subject, postgres, bench, machine, elapsedSeconds, cores } = use;
  const used = subject + postgres + bench;
  if (used <= 0 || elapsedSeconds <= 0) return "The processors' use is not known on this system.";
  const share = (part: number) => `${Math.round((part / used) * 100)} %`;
  const shares = `Of the processor time used, the app took ${share(subject)}, PostgreSQL ${share(postgres)}, load generator and receiver ${share(bench)}.`;
  const others = ((machine ?? used) - used) / elapsedSeconds / cores;
  if (others >= disturbing)
    return `${shares} Other programs took ${Math.round(others * 100)} % of the machine meanwhile, so these figures are too low: run it again on a quiet machine.`;
  return `${shares} ${bound(subject / elapsedSeconds, used / elapsedSeconds, cores)}`;
}

function bound(appCores: number, usedCores: number, cores: number): string {
  const percent = (part: number) => `${Math.round(part * 100)} %`;
  if (usedCores / cores >= full)
    return `The machine's ${cores} cores were ${percent(usedCores / cores)} busy: the processors bound it, so less work per order is what makes it faster.`;
  if (appCores >= full)
    return `The app's process kept one core ${percent(appCores)} busy while the machine was ${percent(usedCores / cores)} busy: its one JavaScript thread bounds it.`;
  return `The machine's ${cores} cores were only ${percent(usedCores / cores)} busy: waiting bounds it (commits on the disk, locks, or a limit on what runs at once).`;
}
