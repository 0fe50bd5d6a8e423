import { LiquidError } from "liquidjs";
import { filterCatalogue } from "./filters/filter-catalogue.ts";
import { allowedTags } from "./liquid-engine.ts";
import { nearestName } from "./nearest-name.ts";

/** What is wrong with a Liquid text; `begin` counts its characters from 0. */
export interface LiquidProblem {
  message: string;
  begin: number;
  suggestion?: string;
}

const blockTags = ["if", "unless", "case", "for", "capture", "comment", "raw"];
const filterNames = filterCatalogue.map((filter) => filter.name);

/** The error that was thrown first, below those liquidjs wraps around it. */
export function rootOfLiquidError(error: unknown): unknown {
  let root = error;
  while (LiquidError.is(root) && root.originalError !== undefined) root = root.originalError;
  return root;
}

function explainTag(name: string): Omit<LiquidProblem, "begin"> {
  const opened = name.startsWith("end") ? name.slice(3) : name === "else" || name === "elsif" ? "if" : null;
  if (opened !== null && blockTags.includes(opened))
    return { message: `{% ${name} %} stands where no {% ${opened} %} is open.` };
  const available = allowedTags.filter((tag) => tag !== "#").join(", ");
  const near = nearestName(name, allowedTags);
  return {
    message: `The tag {% ${name} %} is not available here. Available: ${available}.`,
    ...(near === null ? {} : { suggestion: `Did you mean {% ${near} %}?` }),
  };
}

function explainMessage(message: string): Omit<LiquidProblem, "begin"> {
  const filter = /^undefined filter: (.*)$/s.exec(message)?.[1];
  if (filter !== undefined) {
    const near = nearestName(filter, filterNames);
    return {
      message: `There is no filter “${filter}”.`,
      ...(near === null ? {} : { suggestion: `Did you mean ${near}?` }),
    };
  }
  const tag = /^tag "(.*)" not found$/s.exec(message)?.[1];
  if (tag !== undefined) return explainTag(tag);
  const unclosed = /^tag "?\{%-?\s*(\w+)(.*) not closed$/s.exec(message);
  if (unclosed !== null) {
    const [, name = "", rest = ""] = unclosed;
    return rest.includes("%}") && blockTags.includes(name)
      ? { message: `The tag {% ${name} %} is not closed: {% end${name} %} is missing.` }
      : { message: `The tag {% ${name} is not closed: %} is missing.` };
  }
  if (/^tag .* not closed$/s.test(message))
    return { message: "A tag that begins with {% is not closed: %} is missing." };
  if (/^raw .* not closed$/s.test(message))
    return { message: "The tag {% raw %} is not closed: {% endraw %} is missing." };
  if (/^output .* not closed$/s.test(message))
    return { message: "A placeholder that begins with {{ is not closed: }} is missing." };
  if (message.startsWith("invalid value expression"))
    return { message: "A placeholder is empty or cannot be read. Write it like {{ event.total }}." };
  const sentence = message.charAt(0).toUpperCase() + message.slice(1);
  return { message: sentence.endsWith(".") ? sentence : `This cannot be read: ${message}.` };
}

/** Puts an error of liquidjs's parser into words, with a suggestion where one is near. */
export function explainLiquidError(error: unknown): LiquidProblem {
  const root = rootOfLiquidError(error);
  const begin = LiquidError.is(error) ? error.token.begin : 0;
  if (root instanceof RangeError) return { message: "Brackets are nested too deep.", begin };
  const message = root instanceof Error ? root.message.replace(/, (?:file:.*, )?line:\d+, col:\d+$/s, "") : "";
  return { ...explainMessage(message), begin };
}
