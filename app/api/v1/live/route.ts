import { handleLive } from "#server/api/live-route.ts";

export const GET = handleLive;
