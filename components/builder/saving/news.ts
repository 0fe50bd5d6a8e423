import { contentOf, type Draft } from "#components/builder/model/draft.ts";
import type { Flow } from "#contracts/flow.ts";

export function draftOf({ name, definition }: Pick<Flow, "name" | "definition">): Draft {
  return { name, definition };
}

/**
 * What to do when the server has another state of the flow than was last loaded or saved here: nothing, note its new
 * time (`note`), show it (`take`), or ask, because something here would be lost.
 */
export function judgeNews(known: Flow, latest: Flow, isUnsaved: boolean): "same" | "note" | "take" | "ask" {
  if (latest.updatedAt === known.updatedAt && latest.status === known.status) return "same";
  if (contentOf(draftOf(latest)) === contentOf(draftOf(known))) return "note";
  return isUnsaved ? "ask" : "take";
}
