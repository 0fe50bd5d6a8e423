"use client";
import { rename } from "./model/editing.ts";
import type { Builder } from "./use-builder.ts";

/** The flow's name as the page's title, changed in place. */
export function FlowName({ builder, canEdit }: { builder: Builder; canEdit: boolean }) {
  const { name } = builder.draft;
  const problem = builder.problems?.find(({ node, path }) => node === null && path === "name");
  if (!canEdit) return name;
  return (
    <>
      <span className="sr-only">{name.trim() || "Flow"}</span>
      <input
        aria-label="Name of the flow"
        aria-invalid={problem ? true : undefined}
        title={problem?.message}
        data-field-name=""
        value={name}
        onChange={(event) => builder.edit(rename(event.target.value))}
        onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
        maxLength={120}
        autoComplete="off"
        placeholder="Name this flow"
        className="field-sizing-content -ml-1.5 min-w-32 max-w-full rounded-control border border-transparent pr-3 pl-1.5 font-medium hover:border-line-strong focus:border-line-strong aria-invalid:border-bad"
      />
    </>
  );
}
