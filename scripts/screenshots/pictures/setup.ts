import type { DemoStore } from "#scripts/screenshots/demo-shop.ts";
import type { Picture } from "#scripts/screenshots/take-pictures.ts";

/** What is set up once: sources, endpoints, the inbox, settings. */
export function setupPictures(store: DemoStore): Picture[] {
  return [
    { name: "sources", path: "/sources", look: "light", width: 1440, height: 620 },
    { name: "source", path: `/sources/${store.sourceId}`, look: "dark", width: 1440 },
    { name: "endpoints", path: "/endpoints", look: "light", width: 1440 },
    { name: "endpoint", path: `/endpoints/${store.endpointId}`, look: "light", width: 1440, height: 1400 },
    { name: "endpoint", path: `/endpoints/${store.endpointId}`, look: "dark", width: 390 },
    { name: "inboxes", path: "/inboxes", look: "light", width: 1440, height: 620 },
    { name: "inbox", path: "/inbox", look: "light", width: 1440 },
    { name: "inbox", path: "/inbox", look: "dark", width: 390 },
    { name: "settings-secrets", path: "/settings/secrets", look: "light", width: 1440, height: 620 },
    { name: "settings-keys", path: "/settings/keys", look: "dark", width: 1440, height: 620 },
    { name: "settings-alerts", path: "/settings/alerts", look: "light", width: 390 },
  ];
}
