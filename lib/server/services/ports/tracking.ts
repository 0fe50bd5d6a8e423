import type { TrackEvent } from "#contracts/event.ts";
import type { AdaptedEvent } from "./source-adapter.ts";

/** A track API event as a normalised one. `freshKey` makes an event without an id of its own distinct. */
export type AdaptTracked = (event: TrackEvent, nowMs: number, freshKey: string) => AdaptedEvent;
