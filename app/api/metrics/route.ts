import { handleMetrics } from "#server/api/metrics-route.ts";

export const GET = handleMetrics;
