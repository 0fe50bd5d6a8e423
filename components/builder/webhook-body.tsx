"use client";
import { useId } from "react";
import { CodeEditor } from "#components/flows/code-editor.tsx";
import { VariableSheet } from "#components/flows/variable-sheet.tsx";
import type { WebhookBody } from "#contracts/flow-steps.ts";
import type { Option } from "#ui/option.ts";
import { Segmented } from "#ui/segmented.tsx";
import { FormField, PartError } from "./inspector/form-field.tsx";
import { PairRows } from "./inspector/pair-rows.tsx";

interface WebhookBodyFieldProps {
  body: WebhookBody;
  onChange: (body: WebhookBody) => void;
  eventType: string;
  /** Where the step stands in the definition, as in "steps.0.then.1". */
  stepPath: string;
  disabled: boolean;
}

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

/** The same body as another kind; its text is kept from text to text. */
function asKind(body: WebhookBody, kind: WebhookBody["kind"]): WebhookBody {
  if (kind === "none") return { kind };
  if (kind === "form") return { kind, fields: [{ name: "", value: "" }] };
  return { kind, template: "template" in body ? body.template : "" };
}

/** What the request carries. */
export function WebhookBodyField({ body, onChange, eventType }: WebhookBodyFieldProps) {
  const labelId = useId();
  const { kind } = body;
  return (
    <section aria-labelledby={labelId} data-section="body" tabIndex={-1} className="outline-none">
      <div className="mb-1.5 flex flex-wrap items-center justify-between gap-2">
        <h3 id={labelId} className="font-medium">
          Body
        </h3>
        <VariableSheet eventType={eventType} />
      </div>
      <div className="mb-2">
        <Segmented
          aria-label="Kind of body"
          value={kind}
          options={kinds}
          onValueChange={(next) => onChange(asKind(body, next))}
        />
      </div>
      <PartError name="body" />
      {body.kind === "form" ? (
        <PairRows
          name="body.fields"
          pairs={body.fields}
          onChange={(fields) => onChange({ kind: "form", fields })}
          legend="Fields"
          addLabel="Add a field"
          namePlaceholder="order_number"
        />
      ) : body.kind === "none" ? (
        <p className="text-muted text-sm">The request goes out without a body.</p>
      ) : (
        <FormField name="body.template" label="Body" hideLabel hint={hints[kind]}>
          <CodeEditor
            value={body.template}
            onChange={(event) => onChange({ ...body, template: event.target.value })}
            syntax={kind === "json" ? "json" : "plain"}
          />
        </FormField>
      )}
    </section>
  );
}
