"use client";
import { useState } from "react";
import { readValue, valueText } from "#components/flows/condition-value.ts";
import { type FieldKind, takesList } from "#components/flows/field-kind.ts";
import type { FilterRow } from "#core/filter/filter-types.ts";
import { Autocomplete } from "#ui/autocomplete.tsx";
import { Input } from "#ui/input.tsx";
import { Select } from "#ui/select.tsx";

const yesNo = [
  { value: "true", label: "yes" },
  { value: "false", label: "no" },
] as const;

const isDay = (text: string) => text === "" || /^\d{4}-\d\d-\d\d$/.test(text);

interface FilterValueProps {
  row: FilterRow;
  kind: FieldKind;
  suggestions: readonly string[];
  onChange: (value: FilterRow["value"]) => void;
  disabled: boolean;
}

/** What a field is compared with, asked for in the way that fits the field. */
export function FilterValue({ row, kind, suggestions, onChange, disabled }: FilterValueProps) {
  const stored = valueText(row.value);
  // As typed: "19.0" on the way to "19.05" is the number 19 already, and must stay as it was typed.
  const [typed, setTyped] = useState(stored);
  const text = sameValue(readValue(typed, row.op, kind), row.value) ? typed : stored;
  function change(next: string) {
    setTyped(next);
    onChange(readValue(next, row.op, kind));
  }
  if (kind === "boolean" && !takesList(row.op))
    return (
      <Select
        value={yesNo.find(({ value }) => value === text)?.value ?? null}
        options={yesNo}
        onValueChange={change}
        disabled={disabled}
      />
    );
  if (kind === "time" && isDay(text))
    return <Input type="date" value={text} onChange={(event) => change(event.target.value)} disabled={disabled} />;
  if (suggestions.length > 0 && !takesList(row.op))
    return (
      <Autocomplete
        value={text}
        onValueChange={change}
        suggestions={suggestions}
        inputMode={kind === "number" ? "decimal" : undefined}
        placeholder={kind === "number" ? "100" : "Value"}
        disabled={disabled}
      />
    );
  return (
    <Input
      value={text}
      onChange={(event) => change(event.target.value)}
      inputMode={kind === "number" && !takesList(row.op) ? "decimal" : undefined}
      placeholder={takesList(row.op) ? "Several, with commas between" : kind === "number" ? "100" : "Value"}
      autoComplete="off"
      disabled={disabled}
    />
  );
}

function sameValue(a: FilterRow["value"], b: FilterRow["value"]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
