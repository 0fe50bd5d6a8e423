"use client";
import { ChoiceCards } from "#ui/choice-cards.tsx";

interface DraftChoiceProps {
  value: "keep" | "replace";
  onChange: (value: "keep" | "replace") => void;
  version: number;
}

/** What becomes of changes that were never published. */
export function DraftChoice({ value, onChange, version }: DraftChoiceProps) {
  return (
    <div className="mb-4">
      <p className="mb-2 font-medium">The draft has changes that were not published</p>
      <ChoiceCards
        label="The draft"
        value={value}
        onValueChange={onChange}
        options={[
          { value: "keep", label: "Keep them", hint: "The draft stays as it is, and can be published later." },
          {
            value: "replace",
            label: "Replace the draft",
            hint: `The draft says what version ${version} says. The changes that were not published are gone.`,
          },
        ]}
      />
    </div>
  );
}
