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
  if (editor.failure === null && (!editor.isAsked || listed.length === 0)) return null;
  const title =
    editor.failure ??
    (listed.length === 1 ? "One thing is still to be put right" : `${listed.length} things are still to be put right`);
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
