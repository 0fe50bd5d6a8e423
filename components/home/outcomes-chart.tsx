"use client";
import { useRouter } from "next/navigation";
import { useId } from "react";
import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { formatNumber } from "#client/format.ts";
import type { OverviewSlot } from "#contracts/overview.ts";
import { endedHref } from "./log-links.ts";

type NamedSlot = OverviewSlot & { name: string };

const outcomes = [
  { key: "delivered", word: "Delivered", ink: "var(--color-ok)", statuses: ["delivered"] },
  { key: "failed", word: "Failed", ink: "var(--color-bad)", statuses: ["failed"] },
  { key: "dropped", word: "Skipped or cancelled", ink: "var(--color-idle)", statuses: ["skipped", "cancelled"] },
] as const;

/** Bars a slot, one part an outcome; failed ones are hatched, so that colour alone says nothing. A part leads to its log. */
export default function OutcomesChart({ slots }: { slots: readonly NamedSlot[] }) {
  const router = useRouter();
  const hatch = useId();
  const data = slots.map((slot) => ({ ...slot, dropped: slot.skipped + slot.cancelled }));
  const open = (index: number, outcome: (typeof outcomes)[number]) => {
    const slot = slots[index];
    if (slot) router.push(endedHref(outcome.statuses, slot));
  };
  return (
    // The table below says the same to those who do not see it.
    <div aria-hidden className="h-56">
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={data} accessibilityLayer={false} margin={{ top: 4, right: 0, bottom: 0, left: 0 }}>
          <defs>
            <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="5" height="5" fill="var(--color-bad-soft)" />
              <rect width="2.5" height="5" fill="var(--color-bad)" />
            </pattern>
          </defs>
          <CartesianGrid vertical={false} stroke="var(--color-line)" />
          <XAxis dataKey="name" tick={tick} tickLine={false} axisLine={axis} minTickGap={16} />
          <YAxis
            allowDecimals={false}
            tick={tick}
            tickLine={false}
            axisLine={false}
            width="auto"
            tickFormatter={formatNumber}
          />
          <Tooltip cursor={{ fill: "var(--color-hover)" }} contentStyle={box} isAnimationActive={false} />
          <Legend
            iconType="square"
            iconSize={10}
            formatter={(word) => <span className="text-muted text-sm">{word}</span>}
          />
          {outcomes.map((outcome) => (
            <Bar
              key={outcome.key}
              dataKey={outcome.key}
              name={outcome.word}
              stackId="ended"
              fill={outcome.key === "failed" ? `url(#${hatch})` : outcome.ink}
              stroke={outcome.ink}
              strokeWidth={outcome.key === "failed" ? 1 : 0}
              maxBarSize={40}
              isAnimationActive={false}
              className="cursor-pointer"
              onClick={(_, index) => open(index, outcome)}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

const tick = { fill: "var(--color-muted)", fontSize: 12 };
const axis = { stroke: "var(--color-line)" };
const box = {
  background: "var(--color-surface)",
  border: "1px solid var(--color-line)",
  borderRadius: "var(--radius-card)",
  color: "var(--color-ink)",
};
