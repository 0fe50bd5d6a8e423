import type { EndpointRow } from "#server/services/ports/endpoints.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import { noticeGroup } from "./notice-groups.ts";
import { notify, resolveNotice } from "./notify.ts";

const link = "/endpoints";

export function noticeBreakerOpened(ports: Ports, { failuresInRow, id, origin, storeId }: EndpointRow): Promise<void> {
  return notify(ports, storeId, {
    kind: "breaker_opened",
    groupKey: noticeGroup.endpoint(id),
    title: `${origin} keeps failing`,
    message: `The last ${failuresInRow} requests failed. What is for it is held, and sent once it works again: Hookline tries by itself. Ask its operator whether it is down.`,
    link,
  });
}

/** It took a request: whatever was open about this endpoint is over. */
export function noticeBreakerClosed(ports: Ports, { id, origin, storeId }: EndpointRow): Promise<void> {
  return resolveNotice(ports, storeId, noticeGroup.endpoint(id), {
    kind: "breaker_closed",
    title: `${origin} works again`,
    message: "What was held for it is being sent.",
  });
}

export function noticePaused(ports: Ports, { id, origin, storeId }: EndpointRow, reason: string): Promise<void> {
  return notify(ports, storeId, {
    kind: "endpoint_paused",
    groupKey: noticeGroup.endpoint(id),
    title: `${origin} is paused`,
    message: `Hookline paused it because ${reason}. What is for it is held, not lost. Ask its operator, then resume it on the Endpoints page.`,
    link,
  });
}

/** `percent` of the five days after which an endpoint that only fails is paused. */
export function noticeFailing(ports: Ports, { id, origin, storeId }: EndpointRow, percent: number): Promise<void> {
  const days = (5 * percent) / 100;
  return notify(ports, storeId, {
    kind: "endpoint_failing",
    groupKey: noticeGroup.endpoint(id),
    title: `${origin} has only failed for ${days} days`,
    message: "After five days of only failures Hookline pauses it and holds what is for it. Ask its operator to look.",
    link,
  });
}
