export type RenderFailureCode =
  | "template_invalid"
  | "missing_variable"
  | "limit"
  | "header_injection"
  | "header_characters"
  | "url_invalid"
  | "render_failed";

/** Thrown inside this folder only, to get out of Liquid; renderTemplate turns it into a value. */
export class TemplateFailure extends Error {
  readonly code: RenderFailureCode;

  constructor(code: RenderFailureCode, message: string) {
    super(message);
    this.code = code;
  }
}
