"use client";
import { useId } from "react";
import type { WebhookBody } from "#contracts/flow-steps.ts";
import { applyChanges } from "#core/payload/add-default.ts";
import type { Diagnostic } from "#core/payload/diagnose.ts";
import type { VariableOption } from "#core/payload/variable-options.ts";
import { TemplateField } from "./editor/template-field.tsx";
import type { InsertVariable } from "./editor/template-field-props.ts";
import { ProblemList } from "./problem-list.tsx";
import { RowView } from "./row-view.tsx";

type TemplateBody = Extract<WebhookBody, { template: string }>;

interface TemplateEditorProps {
  body: TemplateBody;
  onChange: (body: WebhookBody) => void;
  view: "text" | "rows";
  variables: readonly VariableOption[];
  diagnostics: readonly Diagnostic[];
  disabled: boolean;
  onTarget: (insert: InsertVariable) => void;
}

const hints: Partial<Record<WebhookBody["kind"], string>> = {
  json: "A text that is exactly one {{ variable }} keeps its type: a number stays a number, a list a list. ",
  xml: "Variables are escaped, so what the shop sends cannot break the XML. ",
};

/** A body with one template: as text, or a JSON one as fields; under it what is wrong with it. */
export function TemplateEditor({
  body,
  onChange,
  view,
  variables,
  diagnostics,
  disabled,
  onTarget,
}: TemplateEditorProps) {
  const id = useId();
  const setTemplate = (template: string) => onChange({ ...body, template });
  const showsRows = body.kind === "json" && view === "rows";
  return (
    <>
      {showsRows ? (
        <RowView text={body.template} onChange={setTemplate} disabled={disabled} onActive={onTarget} />
      ) : (
        <TemplateField
          key={body.kind}
          syntax={body.kind}
          label="Body"
          value={body.template}
          onChange={setTemplate}
          variables={variables}
          diagnostics={diagnostics}
          disabled={disabled}
          invalid={diagnostics.some(({ severity }) => severity === "error")}
          describedBy={`${id}-problems ${id}-hint`}
          onReady={onTarget}
          onActive={onTarget}
        />
      )}
      <ProblemList
        id={`${id}-problems`}
        text={body.template}
        diagnostics={diagnostics}
        disabled={disabled}
        onFix={(change) => setTemplate(applyChanges(body.template, [change]))}
      />
      <p id={`${id}-hint`} className="text-muted text-sm">
        {hints[body.kind]}
        {showsRows || disabled ? "" : "Ctrl or ⌘ with Space completes; Tab goes on."}
      </p>
    </>
  );
}
