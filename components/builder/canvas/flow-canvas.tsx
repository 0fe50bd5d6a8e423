"use client";
import "@xyflow/react/dist/base.css";
import { Background, MiniMap, type NodeTypes, ReactFlow, ReactFlowProvider, useReactFlow } from "@xyflow/react";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { canvasCommand } from "#components/builder/model/canvas-keys.ts";
import { layOut } from "#components/builder/model/layout.ts";
import { cardId, emptyNode, type NodeId, stepIdOf } from "#components/builder/model/node-id.ts";
import { countByNode } from "#components/builder/model/problem.ts";
import { canMove, type Place } from "#components/builder/model/step-tree.ts";
import { firstViewport } from "#components/builder/model/viewport.ts";
import { moveTarget, placeOfNode, walk } from "#components/builder/model/walk.ts";
import type { Builder } from "#components/builder/use-builder.ts";
import type { FlowStepKind } from "#contracts/flow-steps.ts";
import type { StepCount } from "#contracts/step-counts.ts";
import { Button } from "#ui/button.tsx";
import { openLater } from "#ui/open-later.tsx";
import { CanvasContext } from "./canvas-context.ts";
import { CanvasControls } from "./canvas-controls.tsx";
import { CanvasMenu, type OpenMenu } from "./canvas-menu.tsx";
import { canvasNodes } from "./canvas-nodes.ts";
import { Connectors } from "./connectors.tsx";
import { FlowCard } from "./flow-card.tsx";
import { EndMark, JoinMark, Room } from "./other-nodes.tsx";
import { Palette } from "./palette.tsx";
import { PlacingContext } from "./placing.ts";
import type { ShortcutHelpProps } from "./shortcut-help.tsx";
import { useCanvasEdits } from "./use-canvas-edits.ts";
import { useCanvasFocus } from "./use-canvas-focus.ts";
import { useDragging } from "./use-dragging.ts";
import { useKeepCentred } from "./use-keep-centred.ts";

const ShortcutHelp = openLater<ShortcutHelpProps>(
  () => import("./shortcut-help.tsx").then((module) => module.ShortcutHelp),
  ({ open }) => open,
);

interface FlowCanvasProps {
  builder: Builder;
  /** By step, of the last 24 hours; null while the flow is not live. */
  counts: ReadonlyMap<string, StepCount> | null;
  currency: string | null;
  canEdit: boolean;
  /** Somebody wants to work in the form of a node. */
  onOpen: (node: NodeId) => void;
}

const nodeTypes: NodeTypes = { card: FlowCard, room: Room, end: EndMark, join: JoinMark };
const cardHeight = 76;
const countsHeight = 26;
const minimapFrom = 15;

/** A flow from top to bottom, to look at and to change. */
export function FlowCanvas(props: FlowCanvasProps) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}

function Canvas({ builder, counts, currency, canEdit, onOpen }: FlowCanvasProps) {
  const { draft, selected, problems } = builder;
  const { definition } = draft;
  const { steps } = definition;
  const container = useRef<HTMLDivElement>(null);
  const flow = useReactFlow();
  const [focused, setFocused] = useState<NodeId>("trigger");
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [carried, setCarried] = useState<string | null>(null);
  const [isHelpOpen, setIsHelpOpen] = useState(false);

  const hasCounts = counts !== null;
  const layout = useMemo(
    () => layOut(steps, (step) => (step && hasCounts ? cardHeight + countsHeight : cardHeight)),
    [steps, hasCounts],
  );
  const isThere = layout.nodes.some(({ id }) => id === focused);
  const tabStop = isThere ? focused : "trigger";
  const problemCounts = useMemo(() => countByNode(problems ?? []), [problems]);
  const resting = useMemo(
    () =>
      canvasNodes(layout.nodes, definition, { selected, tabStop, problems: problemCounts, counts, canEdit, currency }),
    [layout, definition, selected, tabStop, problemCounts, counts, canEdit, currency],
  );
  const focus = useCanvasFocus(layout.nodes, container);
  useKeepCentred(container);
  const edits = useCanvasEdits(builder, focus);
  const dragging = useDragging({ layout, steps, onMove: edits.move, onAdd: edits.add });
  const nodes = dragging.applyTo(resting);

  function showAll() {
    const { clientWidth: width = 0, clientHeight: height = 0 } = container.current ?? {};
    const left = Math.min(...layout.nodes.map(({ x }) => x));
    const right = Math.max(...layout.nodes.map((node) => node.x + node.width));
    const bottom = Math.max(...layout.nodes.map((node) => node.y + node.height));
    const zoom = Math.min(1, (width - 48) / (right - left), (height - 88) / bottom);
    void flow.setViewport({ x: width / 2 - ((left + right) / 2) * zoom, y: 64, zoom });
  }

  /** Where a new step goes when nobody says where: behind the step one is at, or at the end. */
  function placeBehind(node: NodeId): Place {
    const place = placeOfNode(steps, node);
    if (!place) return { owner: null, index: node === "trigger" || node === "conditions" ? 0 : steps.length };
    return node.startsWith("empty:") ? place : { ...place, index: place.index + 1 };
  }

  function put(stepId: string, place: Place) {
    setCarried(null);
    if (canMove(steps, stepId, place)) edits.move(stepId, place);
  }

  const actions = {
    choose: (node: NodeId) => builder.select(node),
    focused: setFocused,
    openStepMenu: (stepId: string, anchor: HTMLElement) => setMenu({ stepId, anchor }),
    pressSlot: (place: Place, anchor: HTMLElement) =>
      carried === null ? setMenu({ add: place, anchor }) : put(carried, place),
  };
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const stable = useMemo(
    () => ({
      choose: (node: NodeId) => latest.current.choose(node),
      focused: (node: NodeId) => latest.current.focused(node),
      openStepMenu: (stepId: string, anchor: HTMLElement) => latest.current.openStepMenu(stepId, anchor),
      pressSlot: (place: Place, anchor: HTMLElement) => latest.current.pressSlot(place, anchor),
    }),
    [],
  );

  function onKeyDown(event: KeyboardEvent) {
    const card = event.target instanceof HTMLElement && event.target.dataset.node ? event.target : null;
    const command = canvasCommand(event);
    if (!command || !card) return;
    const node = card.dataset.node as NodeId;
    const stepId = stepIdOf(node);
    event.preventDefault();
    event.stopPropagation();
    const go = (to: NodeId | null) => to && focus(to);
    switch (command.kind) {
      case "walk":
        return go(walk(steps, node, command.direction));
      case "first":
        return focus("trigger");
      case "last": {
        const last = steps.at(-1);
        return focus(last ? `step:${last.id}` : emptyNode(null));
      }
      case "open":
        if (!node.startsWith("empty:")) return onOpen(node);
        return canEdit ? actions.pressSlot(placeBehind(node), card) : undefined;
      case "cancel":
        return setCarried(null);
      case "fit":
        return showAll();
      case "help":
        return setIsHelpOpen(true);
      case "add":
        return canEdit ? actions.pressSlot(placeBehind(node), card) : undefined;
    }
    if (stepId === null || !canEdit) return;
    if (command.kind === "duplicate") edits.duplicate(stepId);
    else if (command.kind === "remove") edits.remove(stepId);
    else if (command.kind === "carry") setCarried(stepId);
    else if (command.kind === "move") {
      const to = moveTarget(steps, stepId, command.direction);
      if (to) edits.move(stepId, to);
    }
  }

  const treeItems = layout.nodes.flatMap(({ id, kind }) =>
    kind === "end" || kind === "join" ? [] : [cardId(id as NodeId)],
  );
  const placing = useMemo(
    () => ({ isPlacing: carried !== null || dragging.isDragging, target: dragging.target }),
    [carried, dragging.isDragging, dragging.target],
  );
  return (
    <CanvasContext value={stable}>
      <PlacingContext value={placing}>
        <div role="tree" aria-label={`Steps of ${draft.name.trim() || "this flow"}`} aria-owns={treeItems.join(" ")} />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys and drops of the tree's items arrive here */}
        <div
          ref={container}
          className="relative h-full w-full"
          onKeyDown={onKeyDown}
          onDragOver={dragging.onDragOver}
          onDrop={dragging.onDrop}
        >
          <ReactFlow
            aria-label="Canvas"
            nodes={nodes}
            edges={noEdges}
            nodeTypes={nodeTypes}
            onNodesChange={dragging.onNodesChange}
            onNodeDrag={dragging.onNodeDrag}
            onNodeDragStop={dragging.onNodeDragStop}
            onPaneClick={() => builder.select(null)}
            onInit={(instance) => {
              const { clientWidth: width = 0, clientHeight: height = 0 } = container.current ?? {};
              void instance.setViewport(firstViewport(layout.nodes, { width, height }));
            }}
            nodesFocusable={false}
            edgesFocusable={false}
            nodesConnectable={false}
            elementsSelectable={false}
            disableKeyboardA11y
            nodeDragThreshold={6}
            panOnScroll
            zoomOnDoubleClick={false}
            deleteKeyCode={null}
            selectionKeyCode={null}
            multiSelectionKeyCode={null}
            panActivationKeyCode={null}
            minZoom={0.2}
            maxZoom={1.5}
            proOptions={{ hideAttribution: true }}
          >
            <Background gap={20} size={1} color="var(--color-line-strong)" className="opacity-40" />
            <Connectors edges={layout.edges} canEdit={canEdit} />
            {canEdit ? (
              <Palette
                onAdd={(kind: FlowStepKind) =>
                  edits.add(kind, selected ? placeBehind(selected) : { owner: null, index: steps.length })
                }
                onDragStart={dragging.startNew}
                onDragEnd={dragging.end}
              />
            ) : null}
            <CanvasControls
              canEdit={canEdit}
              canUndo={builder.canUndo}
              canRedo={builder.canRedo}
              onUndo={builder.undo}
              onRedo={builder.redo}
              onFit={showAll}
              onHelp={() => setIsHelpOpen(true)}
            />
            {layout.nodes.length > minimapFrom ? (
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
            ) : null}
          </ReactFlow>
          {carried === null ? null : (
            <div
              role="status"
              className="absolute inset-x-0 top-14 mx-auto flex w-fit items-center gap-3 rounded-card border border-accent bg-accent-soft px-3 py-1.5"
            >
              Choose where it goes: press a “+”.
              <Button size="sm" onClick={() => setCarried(null)}>
                Leave it where it is
              </Button>
            </div>
          )}
        </div>
        <CanvasMenu
          open={menu}
          steps={steps}
          onClose={() => setMenu(null)}
          returnTo={(wasChosen) => (wasChosen ? null : document.getElementById(cardId(tabStop)))}
          onAdd={edits.add}
          onMove={edits.move}
          onCarry={setCarried}
          onDuplicate={edits.duplicate}
          onRemove={edits.remove}
          onAskAdd={(add, anchor) => setMenu({ add, anchor })}
        />
        <ShortcutHelp open={isHelpOpen} onClose={() => setIsHelpOpen(false)} />
      </PlacingContext>
    </CanvasContext>
  );
}

const noEdges: never[] = [];
