"use client";
import { useEffect, useState } from "react";
import { SearchField } from "./search-field.tsx";

const typingPauseMs = 300;

interface SearchBoxProps {
  /** What is looked for now; a change from outside replaces what stands in the box. */
  value: string;
  onChange: (value: string) => void;
  label: string;
  placeholder: string;
  className?: string;
}

/** Looks for what was typed when typing pauses. */
export function SearchBox({ className = "w-full sm:w-64", label, onChange, placeholder, value }: SearchBoxProps) {
  const [text, setText] = useState(value);
  const [lastValue, setLastValue] = useState(value);
  if (value !== lastValue) {
    setLastValue(value);
    setText(text.trim() === value ? text : value);
  }
  useEffect(() => {
    if (text.trim() === value) return;
    const timer = setTimeout(() => onChange(text.trim()), typingPauseMs);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <SearchField
      className={className}
      aria-label={label}
      placeholder={placeholder}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
