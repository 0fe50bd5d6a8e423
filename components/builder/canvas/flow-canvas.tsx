"use client";
import "@xyflow/react/dist/base.css";
import { Background, type NodeTypes, ReactFlow, ReactFlowProvider, useReactFlow } from "@xyflow/react";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { layOut } from "#components/builder/model/layout.ts";
import { cardId, type NodeId } from "#components/builder/model/node-id.ts";
import { countByNode } from "#components/builder/model/problem.ts";
import { canMove, type Place } from "#components/builder/model/step-tree.ts";
import { firstViewport, wholeViewport } from "#components/builder/model/viewport.ts";
import { placeBehind } from "#components/builder/model/walk.ts";
import type { Builder } from "#components/builder/use-builder.ts";
import type { FlowStepKind } from "#contracts/flow-steps.ts";
import type { StepCount } from "#contracts/step-counts.ts";
import { openLater } from "#ui/open-later.tsx";
import { CanvasContext } from "./canvas-context.ts";
import { CanvasControls } from "./canvas-controls.tsx";
import { CanvasMenu, type OpenMenu } from "./canvas-menu.tsx";
import { canvasNodes } from "./canvas-nodes.ts";
import { CarryNotice } from "./carry-notice.tsx";
import { Connectors } from "./connectors.tsx";
import { FlowCard } from "./flow-card.tsx";
import { FlowMap } from "./flow-map.tsx";
import { onCanvasKey } from "./on-canvas-key.ts";
import { EndMark, JoinMark, Room } from "./other-nodes.tsx";
import { Palette } from "./palette.tsx";
import { PlacingContext } from "./placing.ts";
import type { ShortcutHelpProps } from "./shortcut-help.tsx";
import { useCanvasEdits } from "./use-canvas-edits.ts";
import { useCanvasFocus } from "./use-canvas-focus.ts";
import { useDragging } from "./use-dragging.ts";
import { useKeepCentred } from "./use-keep-centred.ts";
import { useStableActions } from "./use-stable-actions.ts";

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
const mapFrom = 15;

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

  const size = () => {
    const { clientWidth: width = 0, clientHeight: height = 0 } = container.current ?? {};
    return { width, height };
  };
  const showAll = () => void flow.setViewport(wholeViewport(layout.nodes, size()));

  function put(stepId: string, place: Place) {
    setCarried(null);
    if (canMove(steps, stepId, place)) edits.move(stepId, place);
  }

  const pressSlot = (place: Place, anchor: HTMLElement) =>
    carried === null ? setMenu({ add: place, anchor }) : put(carried, place);
  const actions = useStableActions({
    choose: (node) => builder.select(node),
    focused: setFocused,
    openStepMenu: (stepId, anchor) => setMenu({ stepId, anchor }),
    pressSlot,
  });
  const onKeyDown = (event: KeyboardEvent) =>
    onCanvasKey(event, {
      steps,
      edits: canEdit ? edits : null,
      focus,
      open: onOpen,
      pressSlot,
      carry: setCarried,
      showAll,
      showHelp: () => setIsHelpOpen(true),
    });

  const treeItems = layout.nodes.flatMap(({ id, kind }) =>
    kind === "end" || kind === "join" ? [] : [cardId(id as NodeId)],
  );
  const placing = useMemo(
    () => ({ isPlacing: carried !== null || dragging.isDragging, target: dragging.target }),
    [carried, dragging.isDragging, dragging.target],
  );
  return (
    <CanvasContext value={actions}>
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
            onInit={(instance) => void instance.setViewport(firstViewport(layout.nodes, size()))}
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
                  edits.add(kind, selected ? placeBehind(steps, selected) : { owner: null, index: steps.length })
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
            {layout.nodes.length > mapFrom ? <FlowMap /> : null}
          </ReactFlow>
          {carried === null ? null : <CarryNotice onLeave={() => setCarried(null)} />}
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
