const SAME_KEYPRESS_MS = 1000;

/**
 * Calls `stop` on the first SIGTERM, SIGINT or SIGHUP and ends the process when it is done; a second signal ends it
 * at once. One Ctrl-C reaches us twice (from the terminal and from npm), so what follows within a second is the same.
 */
export function stopOnSignal(stop: () => Promise<void>): void {
  let firstAt: number | undefined;
  const onSignal = () => {
    if (firstAt !== undefined) {
      if (performance.now() - firstAt > SAME_KEYPRESS_MS) process.exit(130);
      return;
    }
    firstAt = performance.now();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, onSignal);
}
