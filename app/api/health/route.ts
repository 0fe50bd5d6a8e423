import { jsonResponse } from "#server/api/public-route.ts";

/** Is the process up? Asks nothing else. */
export const GET = () => jsonResponse({ status: "ok" });
