import type { Page } from "playwright-core";

interface Point {
  x: number;
  y: number;
}

const moves = 8;

/** Moves one or more fingers over the page, each from its first to its last point, all at the same time. */
export async function moveFingers(page: Page, ...ways: readonly (readonly [from: Point, to: Point])[]): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: Point[]) =>
    client.send("Input.dispatchTouchEvent", { type, touchPoints });
  const at = (share: number) =>
    ways.map(([from, to], id) => ({ id, x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }));
  await touch("touchStart", at(0));
  for (let move = 1; move <= moves; move++) await touch("touchMove", at(move / moves));
  await touch("touchEnd", []);
  await client.detach();
}
