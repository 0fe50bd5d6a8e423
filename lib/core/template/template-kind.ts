/** Where a template's result goes; it decides how values are escaped and what is refused. */
export type TemplateKind = "json" | "text" | "xml" | "url" | "header" | "form";

export const templateKindNames: Record<TemplateKind, string> = {
  json: "JSON body",
  text: "text body",
  xml: "XML body",
  url: "address",
  header: "header",
  form: "form field",
};
