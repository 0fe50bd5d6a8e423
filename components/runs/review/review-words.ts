import { formatCount } from "#client/format.ts";

export type Move = "release" | "skip";

const runs = (count: number) => formatCount(count, "run");

/** What the button says: "Release 3 runs", or "Release all" where none are chosen. */
export function moveLabel(move: Move, chosen: number): string {
  const verb = move === "release" ? "Release" : "Skip";
  return chosen === 0 ? `${verb} all` : `${verb} ${runs(chosen)}`;
}

const effects = {
  release: "goes on now, at the rate its receiver takes. What was sent cannot be taken back.",
  skip: "ends here, and nothing more of it is sent. The log keeps that you skipped it.",
} satisfies Record<Move, string>;

/** What a person is asked to confirm; `chosen` 0 is every run of the flow that waits for a person. */
export function confirmWords(move: Move, chosen: number): { title: string; body: string } {
  const what = chosen === 0 ? "Every run of this flow that waits for a person" : chosen === 1 ? "It" : "Each of them";
  const title = chosen === 0 ? "all that wait" : runs(chosen);
  return { title: `${move === "release" ? "Release" : "Skip"} ${title}?`, body: `${what} ${effects[move]}` };
}

/** What came of it: others may have been quicker with some of the chosen ones. */
export function outcomeWords(move: Move, moved: number, chosen: number): string {
  const done = move === "release" ? "released" : "skipped";
  if (moved === 0) return `Nothing was ${done}: it was no longer waiting.`;
  const rest = chosen > moved ? ` The other ${chosen - moved} no longer waited.` : "";
  return `${runs(moved)} ${done}.${rest}`;
}
