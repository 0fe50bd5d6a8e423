import type { LayoutEdge } from "./layout.ts";

const radius = 8;

/** An SVG path along the points of a connector, with rounded corners. */
export function linePath(points: LayoutEdge["points"]): string {
  return points
    .map(([x, y], index) => {
      const before = points[index - 1];
      const after = points[index + 1];
      if (!before) return `M${x},${y}`;
      if (!after) return `L${x},${y}`;
      const toward = ([tx, ty]: readonly [number, number]) => {
        const length = Math.hypot(tx - x, ty - y);
        const part = length === 0 ? 0 : Math.min(radius, length / 2) / length;
        return `${x + (tx - x) * part},${y + (ty - y) * part}`;
      };
      return `L${toward(before)} Q${x},${y} ${toward(after)}`;
    })
    .join(" ");
}
