import { readReadiness } from "#server/api/ready.ts";

export const GET = readReadiness;
