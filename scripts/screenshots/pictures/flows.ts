import type { DemoStore } from "#scripts/screenshots/demo-shop.ts";
import type { Picture } from "#scripts/screenshots/take-pictures.ts";

/** Flows from the outside: the list, recipes, history, what waits for a person. */
export function flowPictures(store: DemoStore): Picture[] {
  const history = `/flows/${store.askId}/history?version=3&compare=2`;
  return [
    { name: "flows", path: "/flows", look: "light", width: 1440 },
    { name: "flows", path: "/flows", look: "dark", width: 390 },
    { name: "flows-loading", path: "/flows", look: "light", width: 1440, api: { of: "**/api/v1/flows?*", is: "slow" } },
    {
      name: "flows-failing",
      path: "/flows",
      look: "light",
      width: 1440,
      api: { of: "**/api/v1/flows?*", is: "failing" },
    },
    { name: "recipes", path: "/recipes", look: "light", width: 1440 },
    { name: "recipes", path: "/recipes", look: "dark", width: 390 },
    { name: "recipe", path: "/recipes/slack-high-value-order", look: "light", width: 1440 },
    {
      name: "recipe-blanks",
      path: "/recipes/slack-high-value-order",
      look: "light",
      width: 1440,
      prepare: async (page) => {
        await page.getByRole("button", { name: "Use this recipe" }).click();
        await page.getByRole("dialog").waitFor();
      },
    },
    {
      name: "import",
      path: "/flows",
      look: "light",
      width: 1440,
      prepare: async (page) => {
        await page.getByRole("button", { name: "Import" }).click();
        await page.getByRole("dialog").waitFor();
      },
    },
    { name: "history", path: history, look: "dark", width: 1440, height: 700 },
    { name: "history", path: history, look: "light", width: 390 },
    { name: "review", path: `/flows/${store.giftId}/review`, look: "light", width: 1440, height: 560 },
    { name: "review", path: `/flows/${store.giftId}/review`, look: "dark", width: 390 },
    { name: "run", path: `/runs/${store.runId}`, look: "light", width: 1440, height: 700 },
    { name: "run", path: `/runs/${store.runId}`, look: "dark", width: 390 },
  ];
}
