import { CircleCheck, CircleMinus, CircleX, Clock } from "lucide-react";
import type { StepCount } from "#contracts/step-counts.ts";

const parts = [
  { name: "delivered", icon: CircleCheck, style: "text-ok" },
  { name: "failed", icon: CircleX, style: "text-bad" },
  { name: "waiting", icon: Clock, style: "text-warn" },
  { name: "skipped", icon: CircleMinus, style: "text-idle" },
] as const;

/** "Last 24 hours: 4 entered, 3 delivered". */
export function countWords(counts: StepCount): string {
  const shown = parts.filter(({ name }) => counts[name] > 0);
  return `Last 24 hours: ${[`${counts.entered} entered`, ...shown.map(({ name }) => `${counts[name]} ${name}`)].join(", ")}`;
}

/** Only to be looked at: what is read out of a card is its name, and the line's title says the same in words. */
function Shown({ text }: { text: string }) {
  return <span data-text={text} className="before:content-[attr(data-text)]" />;
}

/** What became of the events of the last 24 hours at a step: one thin line, zeros left out. */
export function CountLine({ counts }: { counts: StepCount }) {
  const shown = parts.filter(({ name }) => counts[name] > 0);
  return (
    <p title={countWords(counts)} className="flex items-center gap-2.5 border-t pt-1.5 text-muted text-xs">
      <Shown text={`${counts.entered.toLocaleString("en")} entered`} />
      {shown.map(({ name, icon: Icon, style }) => (
        <span key={name} className={`flex items-center gap-0.5 ${style}`}>
          <Icon aria-hidden className="size-3.5" />
          <Shown text={counts[name].toLocaleString("en")} />
        </span>
      ))}
    </p>
  );
}
