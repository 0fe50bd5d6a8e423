import { clsx } from "clsx";

interface SkeletonProps {
  /** As many lines as will come, so nothing jumps when they do. */
  rows?: number;
  /** Height of one line; table rows are 36 px. */
  rowClassName?: string;
  className?: string;
}

/** Grey lines in place of what is being loaded; they appear only when loading takes longer than 150 ms. */
export function Skeleton({ rows = 1, rowClassName = "h-9", className }: SkeletonProps) {
  return (
    <div role="status" className={clsx("animate-appear", className)}>
      <span className="sr-only">Loading</span>
      {Array.from({ length: rows }, (_, row) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never change places
          key={row}
          className={clsx("flex items-center", rowClassName)}
        >
          <div
            className="h-3 animate-pulse-soft rounded-control bg-hover"
            style={{ width: `${92 - ((row * 17) % 38)}%` }}
          />
        </div>
      ))}
    </div>
  );
}
