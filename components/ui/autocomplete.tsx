"use client";
import { Autocomplete as Base } from "@base-ui/react/autocomplete";
import { useFieldAttributes } from "./field-context.ts";

interface AutocompleteProps {
  value: string;
  onValueChange: (value: string) => void;
  /** What may be chosen; anything else may be typed as well. */
  suggestions: readonly string[];
  placeholder?: string;
  inputMode?: "decimal";
  disabled?: boolean;
}

/** A text field that offers values while one types. */
export function Autocomplete(props: AutocompleteProps) {
  const attributes = useFieldAttributes();
  return (
    <Base.Root
      items={props.suggestions}
      value={props.value}
      onValueChange={(value) => props.onValueChange(value)}
      openOnInputClick
      disabled={props.disabled}
    >
      <Base.Input
        {...attributes}
        placeholder={props.placeholder}
        inputMode={props.inputMode}
        className="control h-8 pointer-coarse:h-10"
      />
      <Base.Portal>
        <Base.Positioner sideOffset={4} className="z-50">
          <Base.Popup className="floating max-h-[min(16rem,var(--available-height))] w-(--anchor-width) min-w-40 overflow-y-auto p-1 empty:hidden data-empty:hidden">
            <Base.List>
              {(suggestion: string) => (
                <Base.Item
                  key={suggestion}
                  value={suggestion}
                  className="cursor-default select-none truncate rounded-control px-2 py-1.5 outline-none data-highlighted:bg-hover pointer-coarse:py-2.5"
                >
                  {suggestion}
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
