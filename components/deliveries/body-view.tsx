"use client";
import { useState } from "react";
import { formatBytes } from "#client/format.ts";
import { CodeBlock } from "#ui/code-block.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { bodyLanguage, byteLength } from "./body-text.ts";

const looks = [
  { value: "pretty", label: "Pretty" },
  { value: "raw", label: "Raw" },
] as const;

interface BodyViewProps {
  body: string | null;
  label: string;
  /** Said when there is no body. */
  emptyText: string;
  /** The body was cut when it was kept. */
  isTruncated?: boolean;
}

/** A body with its size, laid out or exactly as it was sent. */
export function BodyView({ body, label, emptyText, isTruncated = false }: BodyViewProps) {
  const [look, setLook] = useState<"pretty" | "raw">("pretty");
  if (body === null || body === "") return <p className="text-muted text-sm">{emptyText}</p>;
  const language = bodyLanguage(body);
  return (
    <div>
      <div className="mb-2 flex min-h-8 flex-wrap items-center justify-between gap-2">
        <p className="text-muted text-sm">
          {isTruncated
            ? `The first ${formatBytes(byteLength(body))}; the rest was not kept`
            : formatBytes(byteLength(body))}
        </p>
        {language === "json" ? (
          <Segmented aria-label="How to show the body" value={look} options={looks} onValueChange={setLook} />
        ) : null}
      </div>
      <CodeBlock text={body} language={look === "pretty" ? language : "text"} wrap label={label} />
    </div>
  );
}
