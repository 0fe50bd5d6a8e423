import type { ReactNode } from "react";

interface KeyValueProps {
  items: readonly { label: string; value: ReactNode }[];
}

/** Facts about one thing: names left, values right. */
export function KeyValue({ items }: KeyValueProps) {
  return (
    <dl className="grid grid-cols-[minmax(6rem,auto)_1fr] gap-x-6 gap-y-2 sm:grid-cols-[minmax(8rem,auto)_1fr]">
      {items.map((item) => (
        <div key={item.label} className="contents">
          <dt className="text-muted">{item.label}</dt>
          <dd className="min-w-0 wrap-anywhere">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
