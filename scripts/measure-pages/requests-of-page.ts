import type { BrowserContext } from "playwright-core";

const quietMs = 700;

/** What a page asks the API for when it is opened, each address once, in the order of asking; the event stream left out. */
export async function requestsOfPage(context: BrowserContext, path: string): Promise<string[]> {
  const page = await context.newPage();
  const asked = new Set<string>();
  page.on("request", (request) => {
    const { pathname, search } = new URL(request.url());
    const isStream = request.resourceType() === "eventsource";
    if (pathname.startsWith("/api/v1/") && request.method() === "GET" && !isStream) asked.add(pathname + search);
  });
  try {
    await page.goto(path);
    await page.locator("h1").first().waitFor();
    let known = -1;
    while (known !== asked.size) {
      known = asked.size;
      await page.waitForTimeout(quietMs);
    }
  } finally {
    await page.close();
  }
  return [...asked];
}
