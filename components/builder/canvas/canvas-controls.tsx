"use client";
import { Panel, useReactFlow } from "@xyflow/react";
import { CircleQuestionMark, Maximize, Redo2, Undo2, ZoomIn, ZoomOut } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "#ui/button.tsx";

interface CanvasControlsProps {
  canEdit: boolean;
  canUndo: boolean;
  canRedo: boolean;
  onUndo: () => void;
  onRedo: () => void;
  onFit: () => void;
  onHelp: () => void;
}

/** Undo, zoom and help: what belongs to the canvas as a whole. */
export function CanvasControls(props: CanvasControlsProps) {
  const flow = useReactFlow();
  return (
    <Panel position="bottom-left" className="m-2!">
      <div role="toolbar" aria-label="Canvas" className="flex gap-1">
        {props.canEdit ? (
          <Group>
            <Control label="Undo" icon={<Undo2 aria-hidden />} disabled={!props.canUndo} onClick={props.onUndo} />
            <Control label="Redo" icon={<Redo2 aria-hidden />} disabled={!props.canRedo} onClick={props.onRedo} />
          </Group>
        ) : null}
        <Group>
          <Control label="Zoom out" icon={<ZoomOut aria-hidden />} onClick={() => flow.zoomOut()} />
          <Control label="Zoom in" icon={<ZoomIn aria-hidden />} onClick={() => flow.zoomIn()} />
          <Control label="Show the whole flow" icon={<Maximize aria-hidden />} onClick={props.onFit} />
          <Control
            label="Keyboard shortcuts"
            keys="?"
            icon={<CircleQuestionMark aria-hidden />}
            onClick={props.onHelp}
          />
        </Group>
      </div>
    </Panel>
  );
}

function Group({ children }: { children: ReactNode }) {
  return <div className="flex gap-0.5 rounded-card border bg-surface p-0.5">{children}</div>;
}

interface ControlProps {
  label: string;
  /** The keys that do the same. */
  keys?: string;
  icon: ReactNode;
  disabled?: boolean;
  onClick: () => void;
}

function Control({ label, keys, ...rest }: ControlProps) {
  return <Button variant="ghost" size="sm" aria-label={label} title={keys ? `${label} (${keys})` : label} {...rest} />;
}
