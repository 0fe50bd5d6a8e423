"use client";
import { clsx } from "clsx";
import { useMemo } from "react";
import { type JsonToken, prettyJsonTokens } from "#client/json-tokens.ts";
import { CopyButton } from "./copy-button.tsx";

const inks = {
  key: "text-info",
  string: "text-accent",
  number: "text-held",
  literal: "text-warn",
  plain: undefined,
} satisfies Record<JsonToken["kind"], string | undefined>;

/** Beyond this many characters colouring costs more than it helps. */
const colouredCharsMax = 200_000;

interface CodeBlockProps {
  text: string;
  language?: "json" | "text";
  /** Long lines break instead of scrolling sideways. */
  wrap?: boolean;
  /** A CSS length; the block scrolls beyond it. */
  maxHeight?: string;
  /** What the block holds, for screen readers. */
  label?: string;
}

/** Code or a payload, with a copy button. JSON is laid out; its numbers and strings stay exactly as they were sent. */
export function CodeBlock({ text, language = "text", wrap = false, maxHeight = "28rem", label }: CodeBlockProps) {
  const tokens = useMemo(
    () => (language === "json" && text.length <= colouredCharsMax ? prettyJsonTokens(text) : null),
    [language, text],
  );
  const shown = tokens ? tokens.map((token) => token.text).join("") : text;
  return (
    <div className="group/code relative rounded-card border bg-sunken">
      <section
        aria-label={label ?? "Code"}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="overflow-auto rounded-card p-3 pr-10"
        style={{ maxHeight }}
      >
        <pre className={clsx("font-mono text-sm", wrap && "whitespace-pre-wrap wrap-anywhere")}>
          {tokens
            ? tokens.map((token, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a token is known by its place in the text
                <span key={index} className={inks[token.kind]}>
                  {token.text}
                </span>
              ))
            : text}
        </pre>
      </section>
      <CopyButton
        text={shown}
        label={label ? `Copy: ${label}` : "Copy"}
        className="absolute top-1.5 right-1.5 bg-sunken"
      />
    </div>
  );
}
