"use client";
import { Search } from "lucide-react";
import { useEffect, useState } from "react";
import { Input } from "#ui/input.tsx";

const typingPauseMs = 250;

/** Looks for a text in what arrived. `onChange` gets it once the typing pauses. */
export function RequestSearch({ onChange }: { onChange: (text: string) => void }) {
  const [text, setText] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => onChange(text.trim()), typingPauseMs);
    return () => clearTimeout(timer);
  }, [text, onChange]);
  return (
    <search className="relative mb-3 block w-full sm:w-80">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted"
      />
      <Input
        type="search"
        aria-label="Search in paths, headers and bodies"
        placeholder="Path, header or text of the body"
        className="pl-8"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </search>
  );
}
