import { publicRoute } from "#server/api/public-route.ts";
import { handleSetUp } from "#server/api/set-up.ts";

export const POST = publicRoute(handleSetUp);
