import { ApiProblem } from "./api.ts";

/** The sentence to show for anything that was thrown. */
export function problemSentence(error: unknown): string {
  if (error instanceof ApiProblem) return error.message;
  return "Something went wrong on this page. Reload it; if it happens again, tell who runs your Hookline.";
}
