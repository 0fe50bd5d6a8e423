import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { TextChange } from "#core/payload/add-default.ts";
import type { Diagnostic } from "#core/payload/diagnose.ts";
import { Button } from "#ui/button.tsx";

const looks = {
  error: { Icon: CircleAlert, ink: "text-bad", word: "Error" },
  warning: { Icon: TriangleAlert, ink: "text-warn", word: "Warning" },
  info: { Icon: Info, ink: "text-info", word: "From your events" },
} as const;

interface ProblemListProps {
  id: string;
  text: string;
  diagnostics: readonly Diagnostic[];
  disabled: boolean;
  onFix: (change: TextChange) => void;
}

/** What is marked in the text, to be read and put right without finding the place. */
export function ProblemList({ id, text, diagnostics, disabled, onFix }: ProblemListProps) {
  return (
    <ul id={id} aria-label="Problems" className="flex flex-col gap-1">
      {diagnostics.map(({ fix, from, message, severity }) => {
        const { Icon, ink, word } = looks[severity];
        return (
          <li key={`${from} ${message}`} className="flex flex-wrap items-start gap-x-2 gap-y-1 text-sm">
            <Icon aria-label={word} role="img" className={`mt-0.5 size-4 shrink-0 ${ink}`} />
            <span className="min-w-0 flex-1 basis-48 wrap-anywhere">
              {severity === "info" ? null : <span className="text-muted">Line {lineOf(text, from)}: </span>}
              {message}
            </span>
            {fix && !disabled ? (
              <Button size="sm" onClick={() => onFix(fix.change)}>
                {fix.label}
              </Button>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function lineOf(text: string, position: number): number {
  return text.slice(0, position).split("\n").length;
}
