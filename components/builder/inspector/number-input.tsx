"use client";
import { type ComponentProps, useState } from "react";
import { Input } from "#ui/input.tsx";

interface NumberInputProps extends Omit<ComponentProps<typeof Input>, "value" | "onChange" | "type"> {
  /** NaN while nothing, or no number, is entered. */
  value: number;
  onChange: (value: number) => void;
}

function toNumber(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text);
}

const toText = (value: number) => (Number.isFinite(value) ? String(value) : "");

/** A number as it is typed. */
export function NumberInput({ value, onChange, ...rest }: NumberInputProps) {
  const [text, setText] = useState(toText(value));
  const isSame = Object.is(toNumber(text), value) || (value === null && Number.isNaN(toNumber(text)));
  return (
    <Input
      {...rest}
      inputMode="numeric"
      autoComplete="off"
      value={isSame ? text : toText(value)}
      onChange={(event) => {
        setText(event.target.value);
        onChange(toNumber(event.target.value));
      }}
    />
  );
}
