"use client";
import { useController, useFormContext } from "react-hook-form";
import type { FilterOperator } from "#core/filter/filter-types.ts";
import { Input } from "#ui/input.tsx";
import { Select } from "#ui/select.tsx";
import { type FieldKind, takesList } from "./field-kind.ts";
import type { FlowForm } from "./flow-form.ts";
import { FormField } from "./form-field.tsx";

const yesNo = [
  { value: "true", label: "true" },
  { value: "false", label: "false" },
] as const;

const isDay = (text: string) => text === "" || /^\d{4}-\d\d-\d\d$/.test(text);

/** What a field is compared with, asked for in the way that fits the field. */
export function ConditionValue({ index, kind, op }: { index: number; kind: FieldKind; op: FilterOperator }) {
  const name = `definition.trigger.filter.items.${index}.value` as const;
  const { control } = useFormContext<FlowForm>();
  const { field } = useController({ control, name });
  return (
    <FormField name={name} label="Value" hideLabel>
      {kind === "boolean" && !takesList(op) ? (
        <Select
          value={yesNo.find(({ value }) => value === field.value)?.value ?? null}
          options={yesNo}
          onValueChange={field.onChange}
        />
      ) : kind === "time" && isDay(field.value) ? (
        <Input {...field} type="date" />
      ) : (
        <Input
          {...field}
          inputMode={kind === "number" && !takesList(op) ? "decimal" : undefined}
          placeholder={takesList(op) ? "Several, with commas between" : kind === "number" ? "100" : "Value"}
          autoComplete="off"
        />
      )}
    </FormField>
  );
}
