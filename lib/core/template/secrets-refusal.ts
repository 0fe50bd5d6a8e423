import { type TemplateKind, templateKindNames } from "./template-kind.ts";

/** Why secrets may not stand in this kind of template. */
export function secretsRefusal(kind: TemplateKind): string {
  return `Secrets may not be used in a ${templateKindNames[kind]}: it is shown in the delivery log. Put the secret into a header or the address.`;
}
