"use client";
import { useId } from "react";
import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { formatNumber } from "#client/format.ts";

interface Series {
  key: string;
  word: string;
  tone: "ok" | "bad" | "idle";
}

interface StackedBarsProps {
  /** `counts` by the keys of the series. */
  slots: readonly { name: string; counts: Readonly<Record<string, number>> }[];
  series: readonly Series[];
  /** A part of a bar was pressed. */
  onOpen?: (slot: number, key: string) => void;
}

/**
 * Bars a slot, one part a series; the bad one is hatched, so that colour alone says nothing. To be shown beside a table
 * that says the same, for those who do not see it.
 */
export default function StackedBars({ onOpen, series, slots }: StackedBarsProps) {
  const hatch = useId();
  return (
    <div aria-hidden className="h-56">
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={[...slots]} accessibilityLayer={false} margin={{ top: 4, right: 0, bottom: 0, left: 0 }}>
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
          {series.map(({ key, tone, word }) => (
            <Bar
              key={key}
              dataKey={`counts.${key}`}
              name={word}
              stackId="all"
              fill={tone === "bad" ? `url(#${hatch})` : `var(--color-${tone})`}
              stroke={`var(--color-${tone})`}
              strokeWidth={tone === "bad" ? 1 : 0}
              maxBarSize={40}
              isAnimationActive={false}
              className={onOpen && "cursor-pointer"}
              onClick={onOpen && ((_, index) => onOpen(index, key))}
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
