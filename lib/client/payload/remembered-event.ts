const prefix = "hookline.chosen-event.";

/** The event last chosen for a flow in this browser; null when none was, or when nothing may be stored. */
export function rememberedEvent(flowId: string): string | null {
  try {
    return window.localStorage.getItem(prefix + flowId);
  } catch {
    return null;
  }
}

export function rememberEvent(flowId: string, eventId: string): void {
  try {
    window.localStorage.setItem(prefix + flowId, eventId);
  } catch {
    // A browser that stores nothing only forgets the choice.
  }
}
