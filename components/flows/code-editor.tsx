"use client";
import { clsx } from "clsx";
import { type ComponentProps, type KeyboardEvent, useRef } from "react";
import { Textarea } from "#ui/textarea.tsx";
import { indentAfter } from "./code-editing.ts";
import { typeInto } from "./insert-into-field.ts";

interface CodeEditorProps extends Omit<ComponentProps<"textarea">, "value"> {
  value: string;
  syntax: "json" | "plain";
}

const linesMin = 8;

/**
 * Text with line numbers. Tab indents while one writes; Escape sets it free again, so that the keyboard is never
 * trapped here (WCAG 2.1.2), and so does coming in by Tab.
 */
export function CodeEditor({ value, syntax, className, ...rest }: CodeEditorProps) {
  const tabIndents = useRef(false);
  const lines = value.split("\n").length;
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    const element = event.currentTarget;
    if (event.key === "Escape") tabIndents.current = false;
    else if (event.key === "Tab" && !event.shiftKey && tabIndents.current) {
      event.preventDefault();
      typeInto(element, "  ");
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      typeInto(element, `\n${indentAfter(element.value.slice(0, element.selectionStart))}`);
      tabIndents.current = true;
    } else if (event.key.length === 1) tabIndents.current = true;
  }
  return (
    <div
      className={clsx(
        "control flex max-h-[32rem] overflow-y-auto p-0 focus-within:border-transparent focus-within:outline-2 focus-within:outline-accent",
        "has-aria-invalid:border-bad",
        className,
      )}
    >
      <div
        aria-hidden
        className="sticky left-0 h-fit min-h-full min-w-9 shrink-0 select-none border-r bg-sunken py-2 pr-2 pl-2 text-right font-mono text-faint text-sm"
      >
        {Array.from({ length: lines }, (_, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line number is its index
          <div key={line}>{line + 1}</div>
        ))}
      </div>
      <Textarea
        {...rest}
        mono
        data-template={syntax}
        value={value}
        rows={Math.max(linesMin, lines)}
        wrap="off"
        autoCapitalize="off"
        autoComplete="off"
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          tabIndents.current = false;
          rest.onFocus?.(event);
        }}
        className="h-fit resize-none overflow-x-auto overflow-y-hidden border-0! bg-transparent! outline-none!"
      />
    </div>
  );
}
