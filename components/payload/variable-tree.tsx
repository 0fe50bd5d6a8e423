"use client";
import { clsx } from "clsx";
import { ChevronRight } from "lucide-react";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import type { EventScope } from "#core/events/event-types.ts";
import { CopyButton } from "#ui/copy-button.tsx";
import { SearchField } from "#ui/search-field.tsx";
import { variableMime } from "./editor/variable-mime.ts";
import { searchNodes, type VariableNode, visibleNodes } from "./variable-nodes.ts";

interface VariableTreeProps {
  scope: EventScope;
  disabled?: boolean;
  onInsert: (path: string) => void;
}

/** Everything the chosen event brings along: click or Enter inserts, dragging too, the arrow keys open and close. */
export function VariableTree({ scope, disabled = false, onInsert }: VariableTreeProps) {
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(["event", "person"]));
  const [current, setCurrent] = useState("event");
  const tree = useRef<HTMLDivElement>(null);
  const isSearch = query.trim() !== "";
  const nodes = useMemo(
    () => (isSearch ? searchNodes(scope, query) : visibleNodes(scope, open)),
    [scope, query, open, isSearch],
  );
  const currentPath = nodes.some(({ path }) => path === current) ? current : nodes[0]?.path;

  function setIsOpen(path: string, isOpen: boolean) {
    const next = new Set(open);
    if (isOpen) next.add(path);
    else next.delete(path);
    setOpen(next);
  }

  function goTo(node: VariableNode | undefined) {
    if (!node) return;
    setCurrent(node.path);
    tree.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(node.path)}"]`)?.focus();
  }

  function onKeyDown(event: KeyboardEvent, node: VariableNode) {
    const index = nodes.indexOf(node);
    const isRoot = node.depth === 0;
    const parent = nodes.slice(0, index).findLast((other) => other.depth < node.depth);
    if ((event.metaKey || event.ctrlKey) && event.key === "c") {
      void navigator.clipboard.writeText(node.path);
      return event.preventDefault();
    }
    switch (event.key) {
      case "ArrowDown":
        goTo(nodes[index + 1]);
        break;
      case "ArrowUp":
        goTo(nodes[index - 1]);
        break;
      case "Home":
        goTo(nodes[0]);
        break;
      case "End":
        goTo(nodes.at(-1));
        break;
      case "ArrowRight":
        if (node.hasChildren && !node.isOpen) setIsOpen(node.path, true);
        else goTo(nodes[index + 1]);
        break;
      case "ArrowLeft":
        if (node.isOpen) setIsOpen(node.path, false);
        else goTo(parent);
        break;
      case " ":
        if (node.hasChildren) setIsOpen(node.path, !node.isOpen);
        break;
      case "Enter":
        if (isRoot && node.hasChildren) setIsOpen(node.path, !node.isOpen);
        else if (!disabled) onInsert(node.path);
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  return (
    <div className="flex min-h-0 flex-col gap-2">
      <SearchField
        aria-label="Search variables"
        placeholder="Search names and values"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <div
        ref={tree}
        role="tree"
        aria-label="Variables of the event"
        className="max-h-96 overflow-y-auto overscroll-contain"
      >
        {nodes.map((node) => (
          <TreeLine
            key={node.path}
            node={node}
            isCurrent={node.path === currentPath}
            disabled={disabled}
            onToggle={() => setIsOpen(node.path, !node.isOpen)}
            onInsert={() => onInsert(node.path)}
            onFocus={() => setCurrent(node.path)}
            onKeyDown={(event) => onKeyDown(event, node)}
          />
        ))}
      </div>
      {nodes.length === 0 ? <p className="text-muted text-sm">Nothing in this event is called that.</p> : null}
      {currentPath ? (
        <div className="flex min-h-7 items-center gap-2 border-t pt-2">
          <code className="min-w-0 flex-1 truncate text-sm">{currentPath}</code>
          <CopyButton text={currentPath} label="Copy path" />
        </div>
      ) : null}
    </div>
  );
}

interface TreeLineProps {
  node: VariableNode;
  isCurrent: boolean;
  disabled: boolean;
  onToggle: () => void;
  onInsert: () => void;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function TreeLine({ node, isCurrent, disabled, onToggle, onInsert, onFocus, onKeyDown }: TreeLineProps) {
  const isRoot = node.depth === 0 && node.hasChildren;
  return (
    <div
      role="treeitem"
      data-path={node.path}
      aria-level={node.depth + 1}
      aria-expanded={node.hasChildren ? node.isOpen : undefined}
      aria-selected={isCurrent}
      tabIndex={isCurrent ? 0 : -1}
      title={isRoot ? undefined : `Insert {{ ${node.path} }}`}
      draggable={!disabled && !isRoot}
      onDragStart={(event) => {
        event.dataTransfer.setData(variableMime, node.path);
        event.dataTransfer.setData("text/plain", `{{ ${node.path} }}`);
        event.dataTransfer.effectAllowed = "copy";
      }}
      onClick={() => (isRoot ? onToggle() : !disabled && onInsert())}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      style={{ paddingLeft: `${node.depth * 0.875 + 0.25}rem` }}
      className="flex min-h-7 min-w-0 cursor-default items-center gap-1.5 rounded-control pr-1 -outline-offset-2 hover:bg-hover focus-visible:outline-2 pointer-coarse:min-h-10"
    >
      {node.hasChildren ? (
        // For the mouse only: the arrow keys do the same.
        <span
          aria-hidden
          className="flex size-5 shrink-0 items-center justify-center rounded text-muted hover:bg-line"
          onClick={(event) => {
            event.stopPropagation();
            onToggle();
          }}
        >
          <ChevronRight className={clsx("size-3.5", node.isOpen && "rotate-90")} />
        </span>
      ) : (
        <span aria-hidden className="w-5 shrink-0" />
      )}
      <span className="max-w-[60%] shrink-0 truncate font-mono text-sm">{node.name}</span>
      <span className="min-w-0 flex-1 truncate text-right text-muted text-sm">{node.value ?? "nothing"}</span>
      <span className="w-11 shrink-0 text-right text-faint text-xs">{node.type === "nothing" ? "" : node.type}</span>
    </div>
  );
}
