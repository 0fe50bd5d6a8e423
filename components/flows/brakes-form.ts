import type { FlowDefinition, FlowLimits } from "#contracts/flow-definition.ts";

/** Numbers as typed; the window and the age in hours or, as most people think of them, in days. */
export interface OnceForm {
  isOn: boolean;
  key: string;
  window: string;
  unit: HourUnit;
}

export interface LimitsForm {
  isAgeOn: boolean;
  age: string;
  ageUnit: HourUnit;
  isFloodOn: boolean;
  runsPerHour: string;
}

export type HourUnit = "hours" | "days";

const hoursOf: Record<HourUnit, number> = { hours: 1, days: 24 };
const usualOnce = { key: "{{ person.email }}", windowHours: 30 * 24 };
const usualAgeHours = 48;
const usualRunsPerHour = 1000;

function inUnit(hours: number): { count: string; unit: HourUnit } {
  const isDays = hours >= 24 && hours % 24 === 0;
  return isDays ? { count: String(hours / 24), unit: "days" } : { count: String(hours), unit: "hours" };
}

/** NaN for what is no number, which the contract then refuses at its field. */
function toNumber(typed: string): number {
  return typed.trim() === "" ? Number.NaN : Number(typed);
}

/** What is off keeps a usual setting ready, so that switching it on is enough. */
export function toOnceForm(once: FlowDefinition["once"]): OnceForm {
  const { key, windowHours } = once ?? usualOnce;
  const { count, unit } = inUnit(windowHours);
  return { isOn: once !== null, key, window: count, unit };
}

export function toLimitsForm({ runsPerHour, skipOlderThanHours }: FlowLimits): LimitsForm {
  const age = inUnit(skipOlderThanHours ?? usualAgeHours);
  return {
    isAgeOn: skipOlderThanHours !== null,
    age: age.count,
    ageUnit: age.unit,
    isFloodOn: runsPerHour !== null,
    runsPerHour: String(runsPerHour ?? usualRunsPerHour),
  };
}

export function toOnce({ isOn, key, window, unit }: OnceForm): FlowDefinition["once"] {
  return isOn ? { key, windowHours: toNumber(window) * hoursOf[unit] } : null;
}

export function toLimits({ age, ageUnit, isAgeOn, isFloodOn, runsPerHour }: LimitsForm): FlowLimits {
  return {
    runsPerHour: isFloodOn ? toNumber(runsPerHour) : null,
    skipOlderThanHours: isAgeOn ? toNumber(age) * hoursOf[ageUnit] : null,
  };
}

const formPaths: Record<string, string> = {
  "definition.once.windowHours": "definition.once.window",
  "definition.limits.skipOlderThanHours": "definition.limits.age",
};

/** Where the form asks for what the API names so. */
export function toBrakePath(apiPath: string): string {
  return formPaths[apiPath] ?? apiPath;
}
