"use client";
import { useFormState } from "react-hook-form";
import { Notice } from "#ui/notice.tsx";
import { fieldTitle } from "./field-title.ts";
import { focusField } from "./form-field.tsx";
import { listedErrors } from "./listed-errors.ts";
import type { FlowEditorState } from "./use-flow-editor.ts";

/** What keeps the flow from being saved, each with a way to its field. Shown once saving was tried. */
export function ErrorSummary({ editor }: { editor: FlowEditorState }) {
  const { errors } = useFormState({ control: editor.form.control });
  const listed = listedErrors(errors);
  if (listed.length === 0 && editor.failure === null) return null;
  if (listed.length > 0 && !editor.isAsked) return null;
  const title = summaryTitle(listed.length) ?? editor.failure ?? undefined;
  return (
    <Notice tone="bad" title={title} className="mb-4">
      {listed.length > 0 ? (
        <ul className="mt-1 flex flex-col gap-0.5">
          {listed.map(({ path, message }) => (
            <li key={path}>
              <button type="button" className="text-left hover:underline" onClick={() => focusField(path)}>
                <span className="text-muted">{fieldTitle(path)}:</span> {message}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}

function summaryTitle(count: number): string | null {
  if (count === 0) return null;
  return count === 1 ? "One thing is still to be put right" : `${count} things are still to be put right`;
}
