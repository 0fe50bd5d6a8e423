import { formatCount } from "#client/format.ts";
import type { AttemptFigures, Endpoint } from "#contracts/endpoint.ts";

const held = (count: number) => `${formatCount(count, "delivery is", "deliveries are")} held for it.`;

/** How the endpoint is, what that does to what is sent to it, and what happens next. */
export function endpointSentence(endpoint: Endpoint, lastDay: AttemptFigures | undefined): string {
  const waiting = endpoint.held > 0 ? ` ${held(endpoint.held)}` : "";
  switch (endpoint.status) {
    case "paused": {
      const why = endpoint.pauseReason ? `It is ${asPaused(endpoint.pauseReason)}.` : "It is paused.";
      return `${why}${waiting || " What comes for it is held until it is resumed."}`;
    }
    case "open":
      return `It does not answer.${waiting} Hookline tries one request at a time and goes on by itself when it answers.`;
    case "failing":
      return `Its latest requests failed; each is tried again by itself.${waiting}`;
    case "active":
      if (!lastDay || lastDay.attempts === 0)
        return `It takes what it is sent. Nothing was, in the last 24 hours.${waiting}`;
      if (lastDay.failed === 0)
        return `It takes what it is sent: ${formatCount(lastDay.attempts, "request")} in the last 24 hours, none failed.${waiting}`;
      return `It works again; ${lastDay.failed} of ${formatCount(lastDay.attempts, "request")} of the last 24 hours failed.${waiting}`;
  }
}

function asPaused(reason: string): string {
  return reason.startsWith("paused") ? reason : `paused, because ${reason}`;
}
