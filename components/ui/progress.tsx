import { Progress as Base } from "@base-ui/react/progress";

interface ProgressProps {
  /** From 0 to `max`. */
  value: number;
  max: number;
  label: string;
}

/** How far something is that takes a while. */
export function Progress({ value, max, label }: ProgressProps) {
  return (
    <Base.Root value={value} max={Math.max(1, max)} aria-label={label}>
      <Base.Track className="h-1.5 overflow-hidden rounded-full bg-line">
        <Base.Indicator className="h-full bg-accent transition-[width] duration-160" />
      </Base.Track>
    </Base.Root>
  );
}
