"use client";
import { Plus, Trash2 } from "lucide-react";
import { useMemo } from "react";
import type { WebhookBody } from "#contracts/flow-steps.ts";
import { diagnose } from "#core/payload/diagnose.ts";
import type { VariableOption } from "#core/payload/variable-options.ts";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";
import { TemplateField } from "./editor/template-field.tsx";
import type { InsertVariable } from "./editor/template-field-props.ts";

type FormBody = Extract<WebhookBody, { kind: "form" }>;

interface FormRowsProps {
  body: FormBody;
  onChange: (body: FormBody) => void;
  variables: readonly VariableOption[];
  disabled: boolean;
  onActive: (insert: InsertVariable) => void;
}

/** The fields of a form body: names as they are, values as templates. */
export function FormRows({ body, onChange, variables, disabled, onActive }: FormRowsProps) {
  const { fields } = body;
  const known = useMemo(() => variables.map(({ path }) => path), [variables]);
  const problems = useMemo(() => fields.map(({ value }) => diagnose("text", value, known)), [fields, known]);
  const setField = (index: number, change: Partial<FormBody["fields"][number]>) =>
    onChange({ ...body, fields: fields.map((field, at) => (at === index ? { ...field, ...change } : field)) });
  return (
    <div className="flex flex-col gap-2">
      {fields.map((field, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a field is known by its place
        <div key={index} className="flex flex-wrap items-start gap-1.5">
          <Input
            mono
            aria-label={`Field ${index + 1}: name`}
            placeholder="order_number"
            disabled={disabled}
            value={field.name}
            className="w-40! shrink-0"
            onChange={(event) => setField(index, { name: event.target.value })}
          />
          <div className="min-w-40 flex-1">
            <TemplateField
              isSingleLine
              syntax="text"
              label={`Field ${index + 1}: value`}
              value={field.value}
              disabled={disabled}
              variables={variables}
              diagnostics={problems[index] ?? []}
              invalid={problems[index]?.some(({ severity }) => severity === "error")}
              onChange={(value) => setField(index, { value })}
              onActive={onActive}
            />
            {problems[index]?.slice(0, 1).map(({ message }) => (
              <p key={message} className="mt-1 text-sm text-warn">
                {message}
              </p>
            ))}
          </div>
          {disabled ? null : (
            <Button
              variant="ghost"
              aria-label={`Remove field ${index + 1}`}
              icon={<Trash2 aria-hidden />}
              onClick={() => onChange({ ...body, fields: fields.filter((_, at) => at !== index) })}
            />
          )}
        </div>
      ))}
      {disabled ? null : (
        <Button
          size="sm"
          variant="ghost"
          className="w-fit"
          icon={<Plus aria-hidden />}
          onClick={() => onChange({ ...body, fields: [...fields, { name: "", value: "" }] })}
        >
          Add a field
        </Button>
      )}
    </div>
  );
}
