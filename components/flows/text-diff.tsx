import { clsx } from "clsx";
import type { TextLine } from "./text-changes.ts";

const looks = {
  same: { sign: " ", style: "" },
  added: { sign: "+", style: "bg-ok-soft" },
  removed: { sign: "−", style: "bg-bad-soft" },
} as const;

/** Two texts in one, line by line: what is gone with a minus, what is new with a plus. */
export function TextDiff({ lines, label }: { lines: readonly TextLine[]; label: string }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-h-[60vh] overflow-auto rounded-card border bg-sunken py-2 font-mono text-sm"
    >
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place in the text
        <Line key={index} line={line} />
      ))}
    </section>
  );
}

function Line({ line: { kind, text } }: { line: TextLine }) {
  if (kind === "gap") return <p className="px-3 py-1 font-sans text-muted">{text}</p>;
  const { sign, style } = looks[kind];
  const Tag = kind === "added" ? "ins" : kind === "removed" ? "del" : "span";
  return (
    <Tag className={clsx("flex gap-2 px-3 no-underline", style)}>
      <span aria-hidden className="w-2 shrink-0 select-none text-muted">
        {sign}
      </span>
      <span className="min-w-0 whitespace-pre-wrap wrap-anywhere">{text}</span>
    </Tag>
  );
}
