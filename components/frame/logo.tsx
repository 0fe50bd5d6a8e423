/** Hookline's mark: a hook hanging from a line. Decoration; the name stands beside it or in a label. */
export function Logo({ className = "size-6" }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" fill="none" aria-hidden="true" className={className}>
      <rect width="24" height="24" rx="6" className="fill-accent" />
      <path
        d="M14.5 5v8.25a3.75 3.75 0 1 1-7.5 0V12m0 0-1.6 1.7M7 12l1.7 1.5M12.4 5h4.2"
        className="stroke-on-accent"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
