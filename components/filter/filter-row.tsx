"use client";
import { X } from "lucide-react";
import { useState } from "react";
import { valueProblem, valueText } from "#components/flows/condition-value.ts";
import { needsValue, operatorsFor, operatorWord } from "#components/flows/field-kind.ts";
import type { FilterRow as Row } from "#core/filter/filter-types.ts";
import { Button } from "#ui/button.tsx";
import { Combobox } from "#ui/combobox.tsx";
import { Field } from "#ui/field.tsx";
import { Input } from "#ui/input.tsx";
import { Select } from "#ui/select.tsx";
import { type Place, removeChild, replaceRow } from "./edit-filter.ts";
import { useFilterEditing } from "./filter-context.ts";
import { kindOfField, valueSuggestions } from "./filter-fields.ts";
import { FilterValue } from "./filter-value.tsx";

const otherField = "other";

/** One condition: field, comparison, value. What is still missing is said once somebody has been in the row. */
export function FilterRow({ row, place }: { row: Row; place: Place }) {
  const { filter, onChange, eventType, received, options, disabled } = useFilterEditing();
  const [isVisited, setIsVisited] = useState(false);
  const [isTyped, setIsTyped] = useState(false);
  const kind = kindOfField(eventType, received, row.path);
  const isListed = row.path === "" || options.some((option) => option.value === row.path);
  const update = (next: Row) => onChange(replaceRow(filter, place, next));

  function chooseField(path: string) {
    if (path === otherField) {
      setIsTyped(true);
      return update({ ...row, path: "payload." });
    }
    const nextKind = kindOfField(eventType, received, path);
    const fitting = operatorsFor(nextKind);
    const op = row.path === "" || !fitting.includes(row.op) ? (fitting[0] ?? "eq") : row.op;
    update(nextKind === kind && needsValue(op) ? { ...row, path, op } : { path, op });
  }

  function chooseOperator(op: Row["op"]) {
    update(needsValue(op) ? { ...row, op } : { path: row.path, op });
  }

  const fieldError = isVisited && row.path === "" ? "Choose a field" : undefined;
  const text = valueText(row.value);
  const valueError = isVisited ? (valueProblem(text, row.op, kind, row.value) ?? undefined) : undefined;
  const number = place.map((index) => index + 1).join(".");
  return (
    <fieldset
      aria-label={`Condition ${number}`}
      className="flex min-w-0 items-start gap-2"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setIsVisited(true);
      }}
    >
      <div className="grid min-w-0 flex-1 gap-2 @md:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_minmax(0,5fr)]">
        <Field label="Field" hideLabel error={fieldError}>
          {isTyped || !isListed ? (
            <Input
              mono
              value={row.path}
              onChange={(event) => update({ ...row, path: event.target.value.trim() })}
              placeholder="payload.gift_wrap"
              autoComplete="off"
              disabled={disabled}
            />
          ) : (
            <Combobox
              value={row.path}
              onValueChange={chooseField}
              options={[...options, { value: otherField, label: "Another field…", description: "by its path" }]}
              placeholder="Choose a field"
              disabled={disabled}
            />
          )}
        </Field>
        <Field label="Comparison" hideLabel>
          <Select
            value={row.op}
            options={operatorsFor(kind, row.op).map((op) => ({ value: op, label: operatorWord(op, kind) }))}
            onValueChange={chooseOperator}
            disabled={disabled}
          />
        </Field>
        {needsValue(row.op) ? (
          <Field label="Value" hideLabel error={row.path === "" ? undefined : valueError}>
            <FilterValue
              row={row}
              kind={kind}
              suggestions={valueSuggestions(received, row.path)}
              onChange={(value) => update({ ...row, value })}
              disabled={disabled}
            />
          </Field>
        ) : null}
      </div>
      {disabled ? null : (
        <Button
          variant="ghost"
          aria-label={`Remove condition ${number}`}
          icon={<X aria-hidden />}
          onClick={() => onChange(removeChild(filter, place))}
        />
      )}
    </fieldset>
  );
}
