import { handleIntake } from "#server/api/intake-route.ts";
import { publicRoute } from "#server/api/public-route.ts";

export const POST = publicRoute((ports, request, { sourceKey = "" }) => handleIntake(ports, request, sourceKey));
