const tag = /\{[{%][\s\S]*?[%}]\}/g;
const secretName = /\bsecrets\s*(?:\.\s*([a-z][a-z0-9_]*)|\[\s*["']([a-z][a-z0-9_]*)["']\s*\])/g;

/** The secrets a step's URL and headers name; each only once. */
export function secretNamesOf(step: { url: string; headers: readonly { value: string }[] }): string[] {
  const texts = [step.url, ...step.headers.map((header) => header.value)];
  const tags = texts.flatMap((text) => text.match(tag) ?? []);
  const names = tags.flatMap((text) => [...text.matchAll(secretName)].map((match) => match[1] ?? match[2] ?? ""));
  return [...new Set(names)];
}

/** Stands for a secret wherever a request is shown or stored: plain ASCII, so that it fits headers and addresses. */
export const secretMask = "******";
