import type { Filter, FilterRow } from "#core/filter/filter-types.ts";

export type GroupMode = "all" | "any";

/** A group as the editor works on it: how its children count together, and the children. */
export interface FilterGroup {
  mode: GroupMode;
  children: Filter[];
}

/** Where a row or group stands: the index in each group from the outermost; empty for the outermost itself. */
export type Place = readonly number[];

/** Groups may stand in groups twice: what the schema of a filter allows. */
export const groupDepthMax = 2;

export const newRow: FilterRow = { path: "", op: "eq" };

export function readGroup(filter: Filter | null): FilterGroup {
  if (filter === null) return { mode: "all", children: [] };
  if ("path" in filter) return { mode: "all", children: [filter] };
  return "all" in filter ? { mode: "all", children: filter.all } : { mode: "any", children: filter.any };
}

function writeGroup({ mode, children }: FilterGroup): Filter {
  return mode === "all" ? { all: children } : { any: children };
}

/** What is kept of the outermost group: without conditions it is no filter at all. */
function kept(group: FilterGroup): Filter | null {
  return group.children.length === 0 ? null : writeGroup(group);
}

function changeGroup(group: FilterGroup, place: Place, change: (group: FilterGroup) => FilterGroup): FilterGroup {
  const [index, ...rest] = place;
  if (index === undefined) return change(group);
  const children = group.children.map((child, at) =>
    at === index ? writeGroup(changeGroup(readGroup(child), rest, change)) : child,
  );
  return { ...group, children };
}

/** Changes the group at a place. */
function edit(filter: Filter | null, place: Place, change: (group: FilterGroup) => FilterGroup): Filter | null {
  return kept(changeGroup(readGroup(filter), place, change));
}

export function addChild(filter: Filter | null, group: Place, child: Filter): Filter | null {
  return edit(filter, group, ({ mode, children }) => ({ mode, children: [...children, child] }));
}

export function setMode(filter: Filter | null, group: Place, mode: GroupMode): Filter | null {
  return edit(filter, group, ({ children }) => ({ mode, children }));
}

export function replaceRow(filter: Filter | null, place: Place, row: FilterRow): Filter | null {
  const at = place.at(-1);
  return edit(filter, place.slice(0, -1), ({ mode, children }) => ({
    mode,
    children: children.map((child, index) => (index === at ? row : child)),
  }));
}

/** Takes a row or group out; a nested group that is left without children goes with it. */
export function removeChild(filter: Filter | null, place: Place): Filter | null {
  const at = place.at(-1);
  const parent = place.slice(0, -1);
  const without = edit(filter, parent, ({ mode, children }) => ({
    mode,
    children: children.filter((_, index) => index !== at),
  }));
  const isEmpty = parent.length > 0 && readGroupAt(without, parent).children.length === 0;
  return isEmpty ? removeChild(without, parent) : without;
}

function readGroupAt(filter: Filter | null, place: Place): FilterGroup {
  return place.reduce((group, index) => readGroup(group.children[index] ?? null), readGroup(filter));
}
