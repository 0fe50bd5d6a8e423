import { clsx } from "clsx";
import { ArrowRight, CircleAlert, CircleCheck, CircleDashed, TriangleAlert } from "lucide-react";
import type { Overview } from "#contracts/overview.ts";
import { LinkButton } from "#ui/button.tsx";
import { type OverviewSentence, overviewSentence } from "./overview-sentence.ts";

const looks = {
  ok: { icon: CircleCheck, ink: "text-ok" },
  warn: { icon: TriangleAlert, ink: "text-warn" },
  bad: { icon: CircleAlert, ink: "text-bad" },
  idle: { icon: CircleDashed, ink: "text-muted" },
} satisfies Record<OverviewSentence["tone"], unknown>;

/** The page's first sentence: is all well, and if not, what to do. */
export function HowItGoes({ overview }: { overview: Overview }) {
  const { next, text, tone } = overviewSentence(overview);
  const { icon: Icon, ink } = looks[tone];
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-card border bg-surface px-4 py-3">
      <Icon aria-hidden className={clsx("size-5 shrink-0", ink)} />
      <p className="min-w-0 flex-1 basis-60 text-lg wrap-anywhere">{text}</p>
      {next ? (
        <LinkButton href={next.href} icon={<ArrowRight aria-hidden />}>
          {next.label}
        </LinkButton>
      ) : null}
    </div>
  );
}
