import { awaitsReleaseCode } from "#core/flows/admit-run.ts";
import { floodCode } from "#server/services/intake/flood.ts";

/** What only a person lets go; a run held for anything else goes on when that is put right. */
export const personCodes: readonly string[] = [awaitsReleaseCode, floodCode, "internal_error"];
