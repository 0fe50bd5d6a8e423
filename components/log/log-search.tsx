"use client";
import { type RefObject, useEffect, useState } from "react";
import { SearchField } from "#ui/search-field.tsx";

const typingPauseMs = 300;

interface LogSearchProps {
  value: string;
  onChange: (value: string) => void;
  ref: RefObject<HTMLInputElement | null>;
}

/** One box for all: it takes effect when the typing pauses, or at once with Enter. */
export function LogSearch({ value, onChange, ref }: LogSearchProps) {
  const [typed, setTyped] = useState({ text: value, for: value });
  if (typed.for !== value) setTyped({ text: value, for: value });
  useEffect(() => {
    if (typed.text === value) return;
    const timer = setTimeout(() => onChange(typed.text), typingPauseMs);
    return () => clearTimeout(timer);
  }, [typed.text, value, onChange]);
  return (
    <SearchField
      ref={ref}
      className="w-full sm:w-80"
      aria-label="Search by order number, e-mail, id or text in bodies"
      placeholder="Order, e-mail, id or text"
      aria-keyshortcuts="/"
      value={typed.text}
      onChange={(event) => setTyped({ text: event.target.value, for: value })}
      onKeyDown={(event) => {
        if (event.key === "Enter") onChange(typed.text);
        if (event.key === "Escape" && typed.text === "") event.currentTarget.blur();
      }}
    />
  );
}
