import { toBrakePath } from "./brakes-form.ts";

const filterPath = /^definition\.trigger\.filter(?:\.(.+))?$/;

/** A place in the API's body ("definition.trigger.filter.all.0.value") as a place in the form ("….items.0.value"). */
export function toFormPath(apiPath: string): string {
  const rest = filterPath.exec(apiPath)?.[1];
  if (rest === undefined) return toBrakePath(apiPath);
  const [first = "", index, ...deeper] = rest.split(".");
  const items = "definition.trigger.filter.items";
  if (first !== "all" && first !== "any") return `${items}.0.${rest}`;
  if (index === undefined) return items;
  const isGroup = deeper[0] === "all" || deeper[0] === "any";
  return [items, index, ...(isGroup ? ["group"] : deeper)].join(".");
}
