import { MiniMap } from "@xyflow/react";

/** The whole of a long flow, small in a corner. */
export function FlowMap() {
  return (
    <MiniMap
      pannable
      zoomable
      ariaLabel="Map of the flow"
      position="bottom-right"
      className="m-2! overflow-hidden rounded-card border max-md:hidden!"
      bgColor="var(--color-surface)"
      maskColor="color-mix(in oklab, var(--color-sunken) 75%, transparent)"
      nodeColor="var(--color-line-strong)"
      nodeBorderRadius={8}
      style={{ width: 140, height: 120 }}
    />
  );
}
