/** Few and fixed, as a label of a metric must be: 2xx, 4xx …, or the kind of error. */
export function outcomeLabel(statusCode: number | null, errorKind: string | undefined): string {
  return statusCode === null ? (errorKind ?? "no_answer") : `${Math.floor(statusCode / 100)}xx`;
}
