import type { ReactNode } from "react";

interface KeyValueProps {
  items: readonly { label: string; value: ReactNode }[];
}

/** Facts about one thing: names left, values right; one under the other on phones. */
export function KeyValue({ items }: KeyValueProps) {
  return (
    <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[minmax(8rem,auto)_1fr] sm:gap-y-2">
      {items.map((item) => (
        <div key={item.label} className="contents">
          <dt className="text-muted">{item.label}</dt>
          <dd className="min-w-0 wrap-anywhere max-sm:mb-2">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
