"use client";
import { useId } from "react";
import { useController, useFormContext } from "react-hook-form";
import type { WebhookBody } from "#contracts/flow-steps.ts";
import type { Option } from "#ui/option.ts";
import { Segmented } from "#ui/segmented.tsx";
import { CodeEditor } from "./code-editor.tsx";
import type { FlowForm } from "./flow-form.ts";
import { FormField, PartError } from "./form-field.tsx";
import { PairRows } from "./pair-rows.tsx";
import { VariableSheet } from "./variable-sheet.tsx";

const kinds: Option<WebhookBody["kind"]>[] = [
  { value: "json", label: "JSON" },
  { value: "form", label: "Form" },
  { value: "text", label: "Text" },
  { value: "xml", label: "XML" },
  { value: "none", label: "None" },
];

const hints: Partial<Record<WebhookBody["kind"], string>> = {
  json: "A text that is exactly one {{ variable }} keeps its type: a number stays a number, a list a list. Tab indents; Escape, then Tab, leaves the editor.",
  xml: "Variables are escaped, so what the shop sends cannot break the XML.",
};

/** What the request carries. */
export function BodyFields({ index }: { index: number }) {
  const { control } = useFormContext<FlowForm>();
  const labelId = useId();
  const at = `definition.steps.${index}.body` as const;
  const kind = useController({ control, name: `${at}.kind` });
  const template = useController({ control, name: `${at}.template` });
  const { value } = kind.field;
  return (
    <section aria-labelledby={labelId} data-section={at} tabIndex={-1} className="outline-none">
      <div className="mb-1.5 flex flex-wrap items-center justify-between gap-2">
        <h3 id={labelId} className="font-medium">
          Body
        </h3>
        <div className="flex flex-wrap items-center gap-2">
          <VariableSheet />
          <Segmented aria-label="Kind of body" value={value} options={kinds} onValueChange={kind.field.onChange} />
        </div>
      </div>
      <PartError name={at} />
      {value === "form" ? (
        <PairRows name={`${at}.fields`} legend="Fields" addLabel="Add a field" namePlaceholder="order_number" />
      ) : value === "none" ? (
        <p className="text-muted text-sm">The request goes out without a body.</p>
      ) : (
        <FormField name={`${at}.template`} label="Body" hideLabel hint={hints[value]}>
          <CodeEditor {...template.field} syntax={value === "json" ? "json" : "plain"} />
        </FormField>
      )}
    </section>
  );
}
