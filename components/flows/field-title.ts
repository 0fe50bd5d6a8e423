const stepParts: Record<string, string> = {
  name: "name",
  method: "method",
  url: "address",
  headers: "header",
  body: "body",
  retry: "retries",
  onMissing: "missing variables",
};

/** What people call a place in the form: "Step 2, header 1", "Condition 3", "Event". */
export function fieldTitle(path: string): string {
  const step = /^definition\.steps\.(\d+)(?:\.(\w+)(?:\.(\d+|fields\.\d+))?)?/.exec(path);
  if (step) {
    const [, index, part, inner] = step;
    const name = part ? stepParts[part] : undefined;
    const number = part === "headers" && inner !== undefined ? ` ${Number(inner) + 1}` : "";
    return `Step ${Number(index) + 1}${name ? `, ${name}${number}` : ""}`;
  }
  const condition = /^definition\.trigger\.filter\.items\.(\d+)/.exec(path)?.[1];
  if (condition !== undefined) return `Condition ${Number(condition) + 1}`;
  if (path.startsWith("definition.trigger.filter")) return "Conditions";
  if (path === "definition.trigger.sourceId") return "Source";
  if (path.startsWith("definition.trigger")) return "Event";
  if (path === "definition.steps") return "Steps";
  return path === "name" ? "Name" : "Flow";
}
