const charsMax = 60;

/** What the file of a flow is called: plain ASCII, so that every system and header takes it. */
export function flowFileName(flowName: string): string {
  const words = flowName
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f]/g, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, charsMax)
    .replaceAll(/^-+|-+$/g, "");
  return `hookline-${words || "flow"}.json`;
}
