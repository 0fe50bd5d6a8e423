"use client";
import { Plus, X } from "lucide-react";
import { useController, useFieldArray, useFormContext } from "react-hook-form";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";
import type { FlowForm } from "./flow-form.ts";
import { FormField, PartError } from "./form-field.tsx";

type PairsName = `definition.steps.${number}.headers` | `definition.steps.${number}.body.fields`;

interface PairRowsProps {
  name: PairsName;
  legend: string;
  addLabel: string;
  namePlaceholder: string;
  allowsSecrets?: boolean;
}

/** Rows of a name and a templated value: headers, or the fields of a form. */
export function PairRows({ name, legend, addLabel, namePlaceholder, allowsSecrets }: PairRowsProps) {
  const { control } = useFormContext<FlowForm>();
  const { fields, append, remove } = useFieldArray({ control, name, keyName: "key" });
  return (
    <fieldset data-section={name} tabIndex={-1} className="min-w-0 outline-none">
      <legend className="mb-1.5 font-medium">{legend}</legend>
      <PartError name={name} />
      <div className="flex flex-col gap-2">
        {fields.map((field, index) => (
          <PairRow
            key={field.key}
            name={`${name}.${index}`}
            what={`${legend} ${index + 1}`}
            namePlaceholder={namePlaceholder}
            allowsSecrets={allowsSecrets}
            onRemove={() => remove(index)}
          />
        ))}
        <Button
          size="sm"
          className="w-fit"
          icon={<Plus aria-hidden />}
          onClick={() => append({ name: "", value: "" }, { focusName: `${name}.${fields.length}.name` })}
        >
          {addLabel}
        </Button>
      </div>
    </fieldset>
  );
}

interface PairRowProps {
  name: `${PairsName}.${number}`;
  what: string;
  namePlaceholder: string;
  allowsSecrets: boolean | undefined;
  onRemove: () => void;
}

function PairRow({ name, what, namePlaceholder, allowsSecrets, onRemove }: PairRowProps) {
  const { control } = useFormContext<FlowForm>();
  const left = useController({ control, name: `${name}.name` });
  const right = useController({ control, name: `${name}.value` });
  return (
    <div className="flex items-start gap-2">
      <div className="grid min-w-0 flex-1 gap-2 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <FormField name={`${name}.name`} label={`${what}: name`} hideLabel>
          <Input {...left.field} mono placeholder={namePlaceholder} autoComplete="off" spellCheck={false} />
        </FormField>
        <FormField name={`${name}.value`} label={`${what}: value`} hideLabel>
          <Input
            {...right.field}
            mono
            data-template="plain"
            data-secrets={allowsSecrets || undefined}
            placeholder="Value"
            autoComplete="off"
            spellCheck={false}
          />
        </FormField>
      </div>
      <Button variant="ghost" aria-label={`Remove ${what}`} icon={<X aria-hidden />} onClick={onRemove} />
    </div>
  );
}
