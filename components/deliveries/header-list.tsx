/** Headers as they went over the wire. */
export function HeaderList({ headers, label }: { headers: readonly { name: string; value: string }[]; label: string }) {
  if (headers.length === 0) return <p className="text-muted text-sm">No headers.</p>;
  return (
    <dl
      aria-label={label}
      className="grid gap-x-4 rounded-card border p-3 font-mono text-sm sm:grid-cols-[minmax(9rem,auto)_1fr] sm:gap-y-0.5"
    >
      {headers.map((header, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a header's name may come twice
        <div key={index} className="contents">
          <dt className="text-muted wrap-anywhere">{header.name}</dt>
          <dd className="min-w-0 wrap-anywhere max-sm:mb-1.5">{header.value}</dd>
        </div>
      ))}
    </dl>
  );
}
