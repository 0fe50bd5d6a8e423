import { type LiquidRegion, liquidRegions } from "./liquid-regions.ts";

/** A variable as it is written in a template. */
export interface WrittenPath {
  path: string;
  from: number;
  to: number;
  region: LiquidRegion;
  /** Is it what an output begins with, as in `{{ path | … }}`? */
  isSubject: boolean;
}

// Quoted texts are matched first, so that a path in them is not one; an escaped quote (JSON) is one as well.
const quotedOrPath =
  /\\?"[^"]*"|'[^']*'|(?<![\p{L}\p{N}_.$\]-])(?:event|payload|person|store|flow|delivery|secrets)(?:\.[\p{L}_][\p{L}\p{N}_-]*|\[\d+\])+/gu;

function pathsIn(text: string, region: LiquidRegion): WrittenPath[] {
  const inner = text.slice(region.from + 2, region.isClosed ? region.to - 2 : region.to);
  return [...inner.matchAll(quotedOrPath)]
    .filter(([found]) => !/^\\?["']/.test(found))
    .map(({ 0: path, index }) => ({
      path,
      from: region.from + 2 + index,
      to: region.from + 2 + index + path.length,
      region,
      isSubject: region.kind === "output" && /^-?\s*$/.test(inner.slice(0, index)),
    }));
}

/** The variables a template names with dots, and where; found in the text, so also while it has errors. */
export function writtenPaths(text: string): WrittenPath[] {
  return liquidRegions(text).flatMap((region) => pathsIn(text, region));
}
