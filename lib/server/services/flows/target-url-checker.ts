import type { CheckUrl } from "#core/flows/check-url-template.ts";
import { checkTargetUrl } from "#core/outbound/check-target-url.ts";
import type { Ctx } from "#server/services/context.ts";
import { inboxKeyOf } from "#server/services/inboxes/inbox-url.ts";

/** Refuses addresses this installation does not send to; its own inboxes are always fine. */
export function targetUrlChecker({ ports }: Ctx): CheckUrl {
  const { allowCidrs, appUrl } = ports.settings;
  return (url) => {
    if (inboxKeyOf(appUrl, url) !== null) return null;
    const checked = checkTargetUrl(url, { allowCidrs });
    return checked.ok ? null : checked.message;
  };
}
