"use client";
import { Search } from "lucide-react";
import { useEffect, useState } from "react";
import { Input } from "./input.tsx";

const typingPauseMs = 300;

interface SearchBoxProps {
  /** What is looked for now; give it as `key` too, so that a change from outside shows. */
  value: string;
  onChange: (value: string) => void;
  label: string;
  placeholder: string;
}

/** Looks for what was typed when typing pauses. */
export function SearchBox({ label, onChange, placeholder, value }: SearchBoxProps) {
  const [text, setText] = useState(value);
  useEffect(() => {
    if (text.trim() === value) return;
    const timer = setTimeout(() => onChange(text.trim()), typingPauseMs);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <div className="relative w-full sm:w-64">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted"
      />
      <Input
        type="search"
        aria-label={label}
        placeholder={placeholder}
        className="pl-8"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </div>
  );
}
