import type { LayoutNode } from "./layout.ts";

interface Size {
  width: number;
  height: number;
}

const margin = 24;
/** Below the toolbar that lies over the canvas. */
const top = 64;
const zoomMin = 0.8;

export interface Viewport {
  x: number;
  y: number;
  zoom: number;
}

/** How the canvas is first seen: as a whole where that stays readable, otherwise from its top. */
export function firstViewport(nodes: readonly LayoutNode[], size: Size): Viewport {
  const { fitting, left, right } = extentOf(nodes, size);
  const zoom = Math.max(zoomMin, fitting);
  const isWider = (right - left) * zoom > size.width - 2 * margin;
  // The trigger stands at x = 0: where not all fits, that is what must be seen.
  const centre = isWider ? 0 : (left + right) / 2;
  return { x: size.width / 2 - centre * zoom, y: top, zoom };
}

/** All of the flow at once, however small that makes it. */
export function wholeViewport(nodes: readonly LayoutNode[], size: Size): Viewport {
  const { fitting, left, right } = extentOf(nodes, size);
  return { x: size.width / 2 - ((left + right) / 2) * fitting, y: top, zoom: fitting };
}

function extentOf(nodes: readonly LayoutNode[], size: Size): { left: number; right: number; fitting: number } {
  const left = Math.min(...nodes.map(({ x }) => x));
  const right = Math.max(...nodes.map(({ x, width }) => x + width));
  const bottom = Math.max(...nodes.map(({ y, height }) => y + height));
  const fitting = Math.min(1, (size.width - 2 * margin) / (right - left), (size.height - top - margin) / bottom);
  return { left, right, fitting };
}
