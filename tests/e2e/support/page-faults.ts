import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** The two ends of what a page must fit: a wide screen in light colours, a phone in dark ones. */
const looks = [
  { name: "1440 light", colorScheme: "light", viewport: { width: 1440, height: 900 } },
  { name: "390 dark", colorScheme: "dark", viewport: { width: 390, height: 844 } },
] as const;

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Resolves when the page has its heading and nothing on it is still loading. */
export async function settled(page: Page): Promise<void> {
  // Behind a dialog the heading is there for nobody, so it is not asked for by its role.
  await page.locator("h1").first().waitFor();
  await page.waitForFunction(() => !document.querySelector("main .animate-appear, [role=dialog] .animate-appear"));
}

/** What keeps people from using the open page in either look: broken rules of axe, and scrolling sideways. */
export async function pageFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, colorScheme, viewport } of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize(viewport);
    await settled(page);
    faults.push(...(await axeFaults(page)).map((fault) => `${name}: ${fault}`));
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (tooWide > 0) faults.push(`${name}: the page scrolls sideways by ${tooWide} px`);
  }
  return faults;
}

async function axeFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const { violations }: AxeResults = await page.evaluate((values) => {
    return window.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] });
  }, rules);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary} ${html.slice(0, 200)}`,
    ),
  );
}
