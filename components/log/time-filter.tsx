"use client";
import { CalendarClock } from "lucide-react";
import { type FormEvent, use, useState } from "react";
import { formatDateTime } from "#client/format.ts";
import { Button } from "#ui/button.tsx";
import { Field } from "#ui/field.tsx";
import { Input } from "#ui/input.tsx";
import { Popover } from "#ui/popover.tsx";
import { TimeZoneContext } from "#ui/time-zone.ts";
import { isTimeSpan, timeSpans } from "./time-spans.ts";
import { fromWallTime, toWallTime } from "./wall-time.ts";

export interface TimeChoice {
  last: string;
  from: string;
  to: string;
}

const anyTime: TimeChoice = { last: "", from: "", to: "" };

/** From when to when: one of the usual times that end now, or one's own. */
export function TimeFilter({ value, onChange }: { value: TimeChoice; onChange: (value: TimeChoice) => void }) {
  const [open, setOpen] = useState(false);
  const timeZone = use(TimeZoneContext);
  function choose(next: TimeChoice) {
    onChange(next);
    setOpen(false);
  }
  return (
    <Popover
      title="Time"
      open={open}
      onOpenChange={setOpen}
      trigger={<Button icon={<CalendarClock aria-hidden />}>{timeWords(value, timeZone)}</Button>}
    >
      <div className="mb-3 flex flex-wrap gap-1.5">
        <Button size="sm" aria-pressed={timeWords(value, timeZone) === "Any time"} onClick={() => choose(anyTime)}>
          Any time
        </Button>
        {timeSpans.map((span) => (
          <Button
            key={span.value}
            size="sm"
            aria-pressed={value.last === span.value}
            onClick={() => choose({ ...anyTime, last: span.value })}
          >
            {span.label}
          </Button>
        ))}
      </div>
      <OwnRange value={value} timeZone={timeZone} onChange={choose} />
    </Popover>
  );
}

function OwnRange({
  value,
  timeZone,
  onChange,
}: {
  value: TimeChoice;
  timeZone: string;
  onChange: (value: TimeChoice) => void;
}) {
  const [from, setFrom] = useState(toWallTime(value.from, timeZone));
  const [to, setTo] = useState(toWallTime(value.to, timeZone));
  const isBackwards = from !== "" && to !== "" && from >= to;
  function submit(event: FormEvent) {
    event.preventDefault();
    onChange({ last: "", from: fromWallTime(from, timeZone), to: fromWallTime(to, timeZone) });
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-3 border-t pt-3">
      <Field label="From">
        <Input type="datetime-local" value={from} onChange={(event) => setFrom(event.target.value)} />
      </Field>
      <Field label="Before" error={isBackwards ? "This is not later than the beginning." : undefined}>
        <Input type="datetime-local" value={to} onChange={(event) => setTo(event.target.value)} />
      </Field>
      <p className="text-muted text-sm">In the store's time zone, {timeZone}.</p>
      <Button type="submit" variant="primary" disabled={isBackwards || (from === "" && to === "")}>
        Apply
      </Button>
    </form>
  );
}

function timeWords({ from, last, to }: TimeChoice, timeZone: string): string {
  if (isTimeSpan(last)) return timeSpans.find((span) => span.value === last)?.label ?? "";
  const [begin, end] = [from, to].map((iso) => (iso ? formatDateTime(iso, timeZone) : ""));
  if (begin && end) return `${begin} – ${end}`;
  if (begin) return `Since ${begin}`;
  return end ? `Before ${end}` : "Any time";
}
