/** What a link shows that is not, or no longer, one: the same whatever the cause. */
export function NoReceipt() {
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center px-4 text-center">
      <h1 className="font-medium text-xl tracking-tight">This link shows nothing</h1>
      <p className="mt-1 max-w-md text-balance text-muted">
        It may have ended, or part of it is missing. Ask whoever sent it to you for a new one.
      </p>
    </main>
  );
}
