"use client";
import { ErrorState } from "#ui/error-state.tsx";

export default function PageError({ error, reset }: { error: Error; reset: () => void }) {
  return (
    <main className="mx-auto max-w-2xl px-4 py-16">
      <ErrorState error={error} onRetry={reset} />
    </main>
  );
}
