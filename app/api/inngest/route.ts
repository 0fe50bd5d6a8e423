import type { NextRequest } from "next/server";
import { inngestHandler } from "#server/api/inngest-route.ts";

export const GET = (request: NextRequest, context: unknown) => inngestHandler("GET", request, context);
export const POST = (request: NextRequest, context: unknown) => inngestHandler("POST", request, context);
export const PUT = (request: NextRequest, context: unknown) => inngestHandler("PUT", request, context);
