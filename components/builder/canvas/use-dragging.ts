"use client";
import { type Node, type NodeChange, useReactFlow, type XYPosition } from "@xyflow/react";
import { type DragEvent, useRef, useState } from "react";
import { type Layout, nearestSlot } from "#components/builder/model/layout.ts";
import { type NodeId, stepIdOf } from "#components/builder/model/node-id.ts";
import { canMove, type Place, placeKey } from "#components/builder/model/step-tree.ts";
import type { FlowStep, FlowStepKind } from "#contracts/flow-steps.ts";
import type { CanvasNode } from "./canvas-nodes.ts";

const reachPx = 110;

interface DraggingOptions {
  layout: Layout;
  steps: readonly FlowStep[];
  onMove: (stepId: string, to: Place) => void;
  onAdd: (kind: FlowStepKind, place: Place) => void;
}

/** Dragging a card to another place, or a new step from the palette: where it is, and which slot it would go to. */
export function useDragging({ layout, steps, onMove, onAdd }: DraggingOptions) {
  const flow = useReactFlow();
  const [lifted, setLifted] = useState<{ id: string; position: XYPosition } | null>(null);
  const [newKind, setNewKind] = useState<FlowStepKind | null>(null);
  const [target, setTarget] = useState<string | null>(null);
  const place = useRef<Place | null>(null);

  function aim(client: XYPosition, stepId: string | null) {
    const point = flow.screenToFlowPosition(client);
    place.current = nearestSlot(
      layout.edges,
      layout.nodes,
      point,
      reachPx,
      (to) => stepId === null || canMove(steps, stepId, to),
    );
    setTarget(place.current && placeKey(place.current));
  }

  function end() {
    place.current = null;
    setLifted(null);
    setNewKind(null);
    setTarget(null);
  }

  const stepOf = (node: Node) => stepIdOf(node.id as NodeId);
  return {
    target,
    isDragging: lifted !== null || newKind !== null,
    startNew: setNewKind,
    end,
    applyTo: (nodes: CanvasNode[]) =>
      lifted === null
        ? nodes
        : nodes.map((node) =>
            node.id === lifted.id ? { ...node, position: lifted.position, dragging: true, zIndex: 10 } : node,
          ),
    onNodesChange(changes: NodeChange<CanvasNode>[]) {
      for (const change of changes)
        if (change.type === "position" && change.dragging && change.position)
          setLifted({ id: change.id, position: change.position });
    },
    onNodeDrag(event: MouseEvent | TouchEvent | React.MouseEvent, node: Node) {
      const point = "touches" in event ? event.touches[0] : event;
      if (point) aim({ x: point.clientX, y: point.clientY }, stepOf(node));
    },
    onNodeDragStop(_event: unknown, node: Node) {
      const to = place.current;
      const stepId = stepOf(node);
      end();
      if (to && stepId !== null) onMove(stepId, to);
    },
    onDragOver(event: DragEvent) {
      if (newKind === null) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      aim({ x: event.clientX, y: event.clientY }, null);
    },
    onDrop(event: DragEvent) {
      if (newKind === null) return;
      event.preventDefault();
      const to = place.current;
      end();
      if (to) onAdd(newKind, to);
    },
  };
}
