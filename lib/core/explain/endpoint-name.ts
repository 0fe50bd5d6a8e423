/** The receiver as people know it: the host of its origin. */
export function endpointName(origin: string): string {
  return origin.replace(/^https?:\/\//, "") || "The receiver";
}
