import { handleDryRun } from "#server/api/dry-run-route.ts";

export const POST = handleDryRun;
