import type { Diagnostic } from "#core/payload/diagnose.ts";
import type { VariableOption } from "#core/payload/variable-options.ts";
import type { TemplateSyntax } from "./template-language.ts";

/** Writes a variable into a field, at its cursor. */
export type InsertVariable = (path: string) => void;

export interface TemplateFieldProps {
  value: string;
  onChange: (value: string) => void;
  syntax: TemplateSyntax;
  label: string;
  variables: readonly VariableOption[];
  diagnostics: readonly Diagnostic[];
  isSingleLine?: boolean;
  disabled?: boolean;
  invalid?: boolean;
  describedBy?: string;
  /** Told once, when the field is there. */
  onReady?: (insert: InsertVariable) => void;
  /** Told whenever it gets the focus: variables that are chosen then go here. */
  onActive?: (insert: InsertVariable) => void;
}
