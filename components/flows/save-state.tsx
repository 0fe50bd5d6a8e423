"use client";
import { Check, CircleDashed } from "lucide-react";
import { useWatch } from "react-hook-form";
import { Spinner } from "#ui/spinner.tsx";
import { contentOf } from "./flow-content.ts";
import type { FlowEditorState } from "./use-flow-editor.ts";

/** In a word whether what one sees is saved. */
export function SaveState({ editor }: { editor: FlowEditorState }) {
  // Only to be rendered again on every change of the form.
  useWatch({ control: editor.form.control });
  const { flow, content } = editor.basis;
  const isUnsaved = contentOf(editor.form.getValues()) !== content;
  const [icon, word] = editor.isSaving
    ? [<Spinner key="saving" className="size-3.5" />, "Saving"]
    : flow === null
      ? [<CircleDashed key="new" aria-hidden className="size-3.5" />, "Not saved yet"]
      : isUnsaved
        ? [<CircleDashed key="unsaved" aria-hidden className="size-3.5" />, "Unsaved changes"]
        : [<Check key="saved" aria-hidden className="size-3.5" />, "Saved"];
  return (
    <span role="status" className="inline-flex items-center gap-1 whitespace-nowrap text-muted text-sm">
      {icon}
      {word}
    </span>
  );
}
