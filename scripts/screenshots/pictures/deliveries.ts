import type { DemoStore } from "#scripts/screenshots/demo-shop.ts";
import type { Picture } from "#scripts/screenshots/take-pictures.ts";

/** Where one looks when something went wrong. */
export function deliveryPictures(store: DemoStore): Picture[] {
  const retrying = `/deliveries/${store.retryingId}`;
  return [
    { name: "home", path: "/", look: "light", width: 1440 },
    { name: "home", path: "/", look: "dark", width: 390 },
    { name: "deliveries", path: "/deliveries", look: "light", width: 1440, height: 760 },
    { name: "deliveries", path: "/deliveries", look: "dark", width: 390 },
    {
      name: "deliveries-failing",
      path: "/deliveries",
      look: "light",
      width: 1440,
      height: 620,
      api: { of: "**/api/v1/deliveries?*", is: "failing" },
    },
    { name: "delivery", path: retrying, look: "dark", width: 1440 },
    { name: "delivery", path: retrying, look: "light", width: 390 },
    { name: "delivery-failed", path: `/deliveries/${store.failedId}`, look: "light", width: 1440 },
    { name: "problems", path: "/problems", look: "light", width: 1440, height: 620 },
    { name: "problem", path: `/problems/${store.problemId}`, look: "light", width: 1440 },
    { name: "problem", path: `/problems/${store.problemId}`, look: "dark", width: 390 },
    { name: "event", path: `/events/${store.eventId}`, look: "light", width: 1440 },
    { name: "events", path: "/events", look: "dark", width: 1440 },
  ];
}
