/** Next calls this once when the server starts: the engine begins its work here, in the serving process. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startRuntime } = await import("#server/api/start-runtime.ts");
  await startRuntime();
}
