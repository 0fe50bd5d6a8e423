import { handleExport } from "#server/api/export-route.ts";

export const GET = handleExport;
