import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";

const quietMs = 400;

/** One picture: a page in one look. `prepare` opens what must be open on it. */
export interface Picture {
  name: string;
  path: string;
  look: "light" | "dark";
  width: 1440 | 390;
  height?: number;
  /** What the API does meanwhile: nothing comes of what `of` matches, or it answers with a fault. */
  api?: { of: string; is: "slow" | "failing" };
  /** Nobody is signed in, and the page has no frame. */
  isPublic?: boolean;
  prepare?: (page: Page) => Promise<unknown>;
}

export interface PictureOptions {
  appUrl: string;
  cookie: string;
  folder: string;
  /** Addresses on this machine and the names they have in the pictures. */
  names: ReadonlyMap<string, string>;
}

/** Takes the pictures one after the other: {name}-{look}-{width}.png in the folder. */
export async function takePictures(browser: Browser, pictures: readonly Picture[], options: PictureOptions) {
  for (const picture of pictures) {
    const context = await openContext(browser, picture, options);
    const page = await context.newPage();
    if (picture.api) await disturb(page, picture.api);
    await page.goto(picture.path);
    await page.locator("h1").first().waitFor();
    if (!picture.isPublic) await page.getByText("Live", { exact: true }).first().waitFor({ state: "attached" });
    if (picture.api?.is === "slow") await page.locator("main .animate-appear").first().waitFor();
    else await page.waitForFunction(() => !document.querySelector("main .animate-appear"));
    await prepared(picture, page);
    if (picture.api?.is !== "slow") await untilQuiet(page);
    const file = `${picture.name}-${picture.look}-${picture.width}.png`;
    await page.screenshot({ path: join(options.folder, file), animations: "disabled", caret: "hide" });
    await context.unrouteAll({ behavior: "ignoreErrors" });
    await context.close();
  }
}

async function prepared({ name, prepare }: Picture, page: Page): Promise<void> {
  try {
    await prepare?.(page);
  } catch (error) {
    const shown = await page.locator("body").ariaSnapshot();
    throw new Error(`The picture ${name} could not be prepared. There was:\n${shown}`, { cause: error });
  }
}

/** Until nothing was asked of the server for a moment, so that no picture shows half a page. */
async function untilQuiet(page: Page): Promise<void> {
  const asked = () => page.evaluate(() => performance.getEntriesByType("resource").length);
  for (let known = -1, now = await asked(); known !== now; now = await asked()) {
    known = now;
    await page.waitForTimeout(quietMs);
  }
}

async function disturb(page: Page, { is, of }: NonNullable<Picture["api"]>): Promise<void> {
  const problem = {
    title: "Internal error",
    status: 500,
    code: "internal",
    detail: "Something went wrong on our side.",
  };
  await page.route(of, (route) =>
    is === "slow" ? undefined : route.fulfill({ status: 500, contentType: "application/problem+json", json: problem }),
  );
}

async function openContext(browser: Browser, picture: Picture, { appUrl, cookie, names }: PictureOptions) {
  const { look: colorScheme, width, height = width === 390 ? 844 : 900 } = picture;
  const viewport = { width, height };
  const context = await browser.newContext({ baseURL: appUrl, colorScheme, viewport, reducedMotion: "reduce" });
  const pairs = (picture.isPublic ? [] : cookie.split("; ")).map((pair) => ({ pair, at: pair.indexOf("=") }));
  await context.addCookies(
    pairs.map(({ pair, at }) => ({ name: pair.slice(0, at), value: pair.slice(at + 1), url: appUrl })),
  );
  await renameTargets(context, names);
  return context;
}

/** What runs on this machine for the pictures carries the names it would have in a shop; the app is asked for the address. */
async function renameTargets(context: BrowserContext, names: ReadonlyMap<string, string>): Promise<void> {
  const renamed = (text: string) => [...names].reduce((done, [address, name]) => done.replaceAll(address, name), text);
  const known = (text: string) => [...names].reduce((done, [address, name]) => done.replaceAll(name, address), text);
  await context.route(
    ({ pathname }) => /^\/(api\/v1|receipt)\//.test(pathname) && pathname !== "/api/v1/live",
    async (route) => {
      const asked = new URL(route.request().url());
      for (const [name, value] of asked.searchParams) asked.searchParams.set(name, known(value));
      const sent = route.request().postData();
      const response = await route.fetch({ url: asked.href, ...(sent === null ? {} : { postData: known(sent) }) });
      await route.fulfill({ response, body: renamed(await response.text()) });
    },
  );
}
