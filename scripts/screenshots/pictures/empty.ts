import type { Picture } from "#scripts/screenshots/take-pictures.ts";

/** Pages of a store in which nothing has happened yet. */
export const emptyPictures: readonly Picture[] = [
  { name: "first-run", path: "/", look: "light", width: 1440, height: 620 },
  { name: "flows-empty", path: "/flows", look: "light", width: 1440, height: 620 },
  { name: "deliveries-empty", path: "/deliveries", look: "dark", width: 1440, height: 620 },
  { name: "events-empty", path: "/events", look: "light", width: 390 },
  { name: "flow-new", path: "/flows/new", look: "light", width: 1440 },
];
