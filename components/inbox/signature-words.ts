import type { InboxRequest } from "#contracts/inbox.ts";
import type { SignatureProblem } from "#core/signing/standard-webhooks.ts";

const problems: Record<SignatureProblem, string> = {
  missing_header: "webhook-id or webhook-timestamp is missing, and both are part of what is signed.",
  bad_timestamp: "webhook-timestamp is not a number of seconds since 1970.",
  too_old:
    "It was signed more than five minutes before it arrived, as when an old request is sent again. A receiver must refuse that.",
  too_new: "It was signed for more than five minutes ahead: a clock is wrong.",
  bad_secret: "This store has no signing secret for its inboxes yet.",
  no_match:
    "It does not fit the body and headers that arrived: it was made with another secret, or something changed on the way.",
};

/** What a receiver that checks the signature finds, and why. */
export function signatureWords({
  signature,
  signatureCode,
}: Pick<InboxRequest, "signature" | "signatureCode">): string {
  if (signature === "valid")
    return "The signature fits the body, the id and the time: it is from this Hookline and unchanged.";
  if (signature === "absent")
    return "There is no webhook-signature. Turn on “Sign” in the step to let receivers check.";
  return problems[signatureCode as SignatureProblem] ?? "It does not fit what arrived.";
}
