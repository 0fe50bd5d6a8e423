"use client";
import { Search } from "lucide-react";
import { type RefObject, useEffect, useState } from "react";
import { Input } from "#ui/input.tsx";

const typingPauseMs = 300;

interface SearchBoxProps {
  value: string;
  onChange: (value: string) => void;
  ref: RefObject<HTMLInputElement | null>;
}

/** One box for all: it takes effect when the typing pauses, or at once with Enter. */
export function SearchBox({ value, onChange, ref }: SearchBoxProps) {
  const [typed, setTyped] = useState({ text: value, for: value });
  if (typed.for !== value) setTyped({ text: value, for: value });
  useEffect(() => {
    if (typed.text === value) return;
    const timer = setTimeout(() => onChange(typed.text), typingPauseMs);
    return () => clearTimeout(timer);
  }, [typed.text, value, onChange]);
  return (
    <div className="relative w-full sm:w-80">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted"
      />
      <Input
        ref={ref}
        type="search"
        aria-label="Search by order number, e-mail, id or text in bodies"
        placeholder="Order, e-mail, id or text"
        aria-keyshortcuts="/"
        className="pl-8"
        value={typed.text}
        onChange={(event) => setTyped({ text: event.target.value, for: value })}
        onKeyDown={(event) => {
          if (event.key === "Enter") onChange(typed.text);
          if (event.key === "Escape" && typed.text === "") event.currentTarget.blur();
        }}
      />
    </div>
  );
}
