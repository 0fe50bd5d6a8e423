/** `{{ … }}` (output) or `{% … %}` (tag) in a text, in UTF-16 units; `from` and `to` include the braces. */
export interface LiquidRegion {
  from: number;
  /** The end of the text where it is not closed. */
  to: number;
  kind: "output" | "tag";
  isClosed: boolean;
}

/** Where Liquid stands in a text, also in one that is still being written. */
export function liquidRegions(text: string): LiquidRegion[] {
  const regions: LiquidRegion[] = [];
  const opener = /\{\{|\{%/g;
  for (let match = opener.exec(text); match !== null; match = opener.exec(text)) {
    const kind = match[0] === "{{" ? "output" : "tag";
    const close = text.indexOf(kind === "output" ? "}}" : "%}", match.index + 2);
    const to = close < 0 ? text.length : close + 2;
    regions.push({ from: match.index, to, kind, isClosed: close >= 0 });
    opener.lastIndex = to;
  }
  return regions;
}

/** The region a cursor stands in: behind its opening braces and before its closing ones. */
export function regionAt(text: string, position: number): LiquidRegion | null {
  const isInside = ({ from, isClosed, to }: LiquidRegion) =>
    from + 2 <= position && position <= (isClosed ? to - 2 : to);
  return liquidRegions(text).find(isInside) ?? null;
}
