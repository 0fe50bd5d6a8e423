"use client";
import { type FormEvent, useState } from "react";
import { Button } from "#ui/button.tsx";
import { Combobox } from "#ui/combobox.tsx";
import { Input } from "#ui/input.tsx";
import type { Option } from "#ui/option.ts";
import { TickList } from "#ui/tick-list.tsx";
import { type FilterName, filterKinds } from "./filter-kinds.ts";

interface FilterEditorProps {
  name: FilterName;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
  onDone: () => void;
}

/** Where the value of one filter is chosen or typed. */
export function FilterEditor(props: FilterEditorProps) {
  const { by, label } = filterKinds[props.name];
  if (by === "several")
    return (
      <TickList
        options={props.options}
        chosen={props.value.split(",")}
        onChange={(chosen) => props.onChange(chosen.join(","))}
      />
    );
  if (by === "text") return <Typed {...props} />;
  return (
    <Combobox
      aria-label={label}
      value={props.value || null}
      options={props.options}
      onValueChange={(value) => {
        props.onChange(value);
        props.onDone();
      }}
    />
  );
}

function Typed({ name, value, onChange, onDone }: FilterEditorProps) {
  const { accepts, label, placeholder } = filterKinds[name];
  const [text, setText] = useState(value);
  const fits = text.trim() !== "" && (accepts?.test(text.trim()) ?? true);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!fits) return;
    onChange(text.trim());
    onDone();
  }
  return (
    <form onSubmit={submit} className="flex gap-2">
      <Input
        aria-label={label}
        placeholder={placeholder}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" variant="primary" disabled={!fits}>
        Apply
      </Button>
    </form>
  );
}
