import type { NextRequest } from "next/server";
import { container } from "#server/container.ts";
import { problemResponse } from "./problem-response.ts";

/** Inngest's own calls; 404 while the embedded engine is in use. */
export async function inngestHandler(
  method: "GET" | "POST" | "PUT",
  request: NextRequest,
  context: unknown,
): Promise<Response> {
  const handlers = container().inngest;
  if (handlers) return handlers[method](request, context);
  const detail = "This installation uses the embedded engine. Set ENGINE=inngest to use Inngest.";
  return problemResponse({ title: "Not found", status: 404, code: "not_found", detail });
}
