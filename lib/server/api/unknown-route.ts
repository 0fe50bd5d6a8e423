import { problemResponse } from "./problem-response.ts";

export function unknownRoute(request: Request): Response {
  const detail = `There is no ${new URL(request.url).pathname} in this API.`;
  return problemResponse({ title: "Not found", status: 404, code: "not_found", detail });
}
