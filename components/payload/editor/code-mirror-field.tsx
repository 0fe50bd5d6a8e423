"use client";
import { clsx } from "clsx";
import { useRef } from "react";
import type { TemplateFieldProps } from "./template-field-props.ts";
import { useCodeMirror } from "./use-code-mirror.ts";

/** A template with highlighting, completion and its problems at their place. Load it through template-field.tsx. */
export default function CodeMirrorField(props: TemplateFieldProps) {
  const parent = useRef<HTMLDivElement>(null);
  useCodeMirror(parent, props);
  return (
    <div
      ref={parent}
      data-invalid={props.invalid || undefined}
      className={clsx(
        "min-w-0 overflow-hidden rounded-control border border-line-strong bg-surface focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-accent data-invalid:border-bad",
        props.isSingleLine
          ? "[&_.cm-content]:py-1! [&_.cm-scroller]:overflow-x-auto"
          : "[&_.cm-content]:min-h-52 [&_.cm-editor]:max-h-[34rem] [&_.cm-gutter]:min-h-52 [&_.cm-scroller]:overflow-auto",
      )}
    />
  );
}
