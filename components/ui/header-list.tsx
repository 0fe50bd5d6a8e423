interface HeaderListProps {
  headers: readonly { name: string; value: string }[];
}

/** The headers of a request or an answer, as they went over the wire. */
export function HeaderList({ headers }: HeaderListProps) {
  if (headers.length === 0) return <p className="text-muted">None.</p>;
  return (
    <dl className="divide-y overflow-hidden rounded-card border font-mono text-sm">
      {headers.map(({ name, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a name may come twice and the order is the message's own
        <div key={index} className="grid gap-x-4 px-3 py-1.5 sm:grid-cols-[minmax(10rem,1fr)_2fr]">
          <dt className="text-muted wrap-anywhere">{name}</dt>
          <dd className="wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
