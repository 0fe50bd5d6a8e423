"use client";
import { X } from "lucide-react";
import { useMemo, useState } from "react";
import { useController, useFormContext, useWatch } from "react-hook-form";
import type { Filter } from "#core/filter/filter-types.ts";
import { Button } from "#ui/button.tsx";
import { Combobox } from "#ui/combobox.tsx";
import { Input } from "#ui/input.tsx";
import { Select } from "#ui/select.tsx";
import { ConditionValue } from "./condition-value-field.tsx";
import { exampleText, fieldGroups, fieldKind } from "./event-fields.ts";
import { needsValue, operatorsFor, operatorWord } from "./field-kind.ts";
import { describeFilter } from "./filter-words.ts";
import type { FlowForm } from "./flow-form.ts";
import { FormField } from "./form-field.tsx";

interface ConditionRowProps {
  index: number;
  eventType: string;
  group: Filter | null;
  onRemove: () => void;
}

export function ConditionRow(props: ConditionRowProps) {
  const remove = (
    <Button
      variant="ghost"
      aria-label={`Remove condition ${props.index + 1}`}
      icon={<X aria-hidden />}
      onClick={props.onRemove}
    />
  );
  return (
    <fieldset aria-label={`Condition ${props.index + 1}`} className="flex min-w-0 items-start gap-2">
      {props.group ? (
        <div className="min-w-0 flex-1 rounded-control border border-dashed px-3 py-1.5">
          <p className="first-letter:uppercase">{describeFilter(props.group, props.eventType)}</p>
          <p className="text-muted text-sm">Made through the API; it stays as it is.</p>
        </div>
      ) : (
        <Condition {...props} />
      )}
      {remove}
    </fieldset>
  );
}

const otherField = "other";

function Condition({ index, eventType }: ConditionRowProps) {
  const { control, setValue } = useFormContext<FlowForm>();
  const at = `definition.trigger.filter.items.${index}` as const;
  const path = useController({ control, name: `${at}.path` });
  const op = useController({ control, name: `${at}.op` });
  const value = useWatch({ control, name: `${at}.value` });
  const kind = fieldKind(eventType, path.field.value);
  const options = useMemo(() => fieldOptions(eventType), [eventType]);
  const isListed = path.field.value === "" || options.some((option) => option.value === path.field.value);
  const [isTyped, setIsTyped] = useState(false);

  function choose(next: string) {
    if (next === otherField) {
      setIsTyped(true);
      return setValue(`${at}.path`, "payload.", { shouldDirty: true });
    }
    const nextKind = fieldKind(eventType, next);
    const fitting = operatorsFor(nextKind);
    path.field.onChange(next);
    setValue(`${at}.stored`, null);
    if (nextKind !== kind && value !== "") setValue(`${at}.value`, "");
    if (path.field.value === "" || !fitting.includes(op.field.value)) setValue(`${at}.op`, fitting[0] ?? "eq");
  }

  return (
    <div className="grid min-w-0 flex-1 gap-2 sm:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_minmax(0,5fr)]">
      <FormField name={`${at}.path`} label="Field" hideLabel>
        {isTyped || !isListed ? (
          <Input {...path.field} mono placeholder="payload.gift_wrap" autoComplete="off" />
        ) : (
          <Combobox value={path.field.value} onValueChange={choose} options={options} placeholder="Choose a field" />
        )}
      </FormField>
      <FormField name={`${at}.op`} label="Comparison" hideLabel>
        <Select
          value={op.field.value}
          options={operatorsFor(kind, op.field.value).map((one) => ({ value: one, label: operatorWord(one, kind) }))}
          onValueChange={op.field.onChange}
        />
      </FormField>
      {needsValue(op.field.value) ? <ConditionValue index={index} kind={kind} op={op.field.value} /> : null}
    </div>
  );
}

function fieldOptions(eventType: string) {
  const known = fieldGroups(eventType).flatMap((group) =>
    group.fields
      .filter((field) => field.type !== "object")
      .map((field) => ({ value: field.path, label: field.label, description: `for example ${exampleText(field)}` })),
  );
  return [...known, { value: otherField, label: "Another field…", description: "by its path in what the shop sends" }];
}
