"use client";
import { Plus, Trash2 } from "lucide-react";
import { applyChanges, type TextChange } from "#core/payload/add-default.ts";
import { addRow, freeName, removeRow, setName, setValue } from "#core/payload/change-rows.ts";
import { type BodyRow, flattenRows, type RowKind, readRows } from "#core/payload/read-rows.ts";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";
import { Menu } from "#ui/menu.tsx";
import { Notice } from "#ui/notice.tsx";
import { Select } from "#ui/select.tsx";
import type { InsertVariable } from "./editor/template-field-props.ts";

const kinds = [
  { value: "text", label: "Text" },
  { value: "number", label: "Number" },
  { value: "boolean", label: "Yes/no" },
  { value: "null", label: "Nothing" },
] as const;

interface RowViewProps {
  text: string;
  onChange: (text: string) => void;
  disabled: boolean;
  onActive: (insert: InsertVariable) => void;
}

/** A JSON template as fields and values. Rows are places in the text, so what they do not touch stays as written. */
export function RowView({ text, onChange, disabled, onActive }: RowViewProps) {
  const source = text.trim() === "" ? "{}" : text;
  const root = readRows(source);
  if (!root)
    return (
      <Notice tone="warn" title="This text cannot be shown as fields">
        It is no JSON object or list, or something in it is still to be put right. Change to Text to see it.
      </Notice>
    );
  const apply = (change: TextChange) => onChange(applyChanges(source, [change]));
  const rows = flattenRows(root);
  const parentOf = (row: BodyRow) => {
    const parentId = row.id.split(".").slice(0, -1).join(".");
    return rows.find(({ id }) => id === parentId) ?? root;
  };
  return (
    <div className="flex flex-col gap-1.5">
      <ul aria-label="Fields" className="flex flex-col gap-1.5">
        {rows.map((row) => (
          <Row
            key={row.id}
            row={row}
            disabled={disabled}
            onActive={onActive}
            onApply={apply}
            onRemove={() => apply(removeRow(parentOf(row), row))}
            onAdd={(literal) => apply(addRow(source, row, freeName(row, "field"), literal))}
          />
        ))}
      </ul>
      {rows.length === 0 ? <p className="text-muted text-sm">No fields yet.</p> : null}
      {disabled ? null : (
        <AddMenu
          label="Add a field"
          onAdd={(literal) => apply(addRow(source, root, freeName(root, "field"), literal))}
        />
      )}
    </div>
  );
}

function AddMenu({ label, onAdd }: { label: string; onAdd: (literal: string) => void }) {
  return (
    <Menu
      align="start"
      trigger={
        <Button size="sm" variant="ghost" icon={<Plus aria-hidden />} className="w-fit">
          {label}
        </Button>
      }
      items={[
        { label: "A value", onSelect: () => onAdd('""') },
        { label: "A group of fields", onSelect: () => onAdd("{}") },
        { label: "A list", onSelect: () => onAdd("[]") },
      ]}
    />
  );
}

interface RowProps {
  row: BodyRow;
  disabled: boolean;
  onActive: (insert: InsertVariable) => void;
  onApply: (change: TextChange) => void;
  onRemove: () => void;
  onAdd: (literal: string) => void;
}

function Row({ row, disabled, onActive, onApply, onRemove, onAdd }: RowProps) {
  const isGroup = row.kind === "object" || row.kind === "list";
  const about = row.name ?? `Item ${Number(row.id.split(".").at(-1)) + 1}`;
  return (
    <li className="flex flex-col gap-1" style={{ paddingLeft: `${row.depth * 1.25}rem` }}>
      <div className="flex flex-wrap items-center gap-1.5">
        {row.name === null ? (
          <span className="w-28 shrink-0 text-muted text-sm">{about}</span>
        ) : (
          <Input
            mono
            aria-label={`Name of ${about}`}
            disabled={disabled}
            value={row.name}
            className="w-28! shrink-0"
            onChange={(event) => onApply(setName(row, event.target.value))}
          />
        )}
        {isGroup ? (
          <span className="flex-1 text-muted text-sm">{row.kind === "object" ? "Group" : "List"}</span>
        ) : (
          <ValueField row={row} label={`Value of ${about}`} disabled={disabled} onActive={onActive} onApply={onApply} />
        )}
        {disabled ? null : (
          <Button
            size="sm"
            variant="ghost"
            aria-label={`Remove ${about}`}
            icon={<Trash2 aria-hidden />}
            onClick={onRemove}
          />
        )}
      </div>
      {isGroup && !disabled ? (
        <div className="pl-5">
          <AddMenu label={`Add to ${about}`} onAdd={onAdd} />
        </div>
      ) : null}
    </li>
  );
}

type ValueFieldProps = Pick<RowProps, "row" | "disabled" | "onActive" | "onApply"> & { label: string };

function ValueField({ row, label, disabled, onActive, onApply }: ValueFieldProps) {
  if (row.kind === "raw") return <code className="min-w-0 flex-1 truncate text-sm">{row.value}</code>;
  const change = (kind: RowKind, value: string) => onApply(setValue(row, kind, value));
  return (
    <>
      {row.kind === "boolean" ? (
        <Select
          aria-label={label}
          value={row.value}
          disabled={disabled}
          options={[
            { value: "true", label: "Yes (true)" },
            { value: "false", label: "No (false)" },
          ]}
          onValueChange={(value) => change("boolean", value)}
          className="min-w-28 flex-1"
        />
      ) : row.kind === "null" ? (
        <span className="min-w-28 flex-1 text-muted text-sm">null</span>
      ) : (
        <Input
          mono
          aria-label={label}
          disabled={disabled}
          inputMode={row.kind === "number" ? "decimal" : undefined}
          value={row.value}
          className="min-w-28 flex-1 basis-32"
          onChange={(event) => change(row.kind, event.target.value)}
          onFocus={(event) => {
            const field = event.currentTarget;
            onActive((path) => {
              const from = field.selectionStart ?? field.value.length;
              const to = field.selectionEnd ?? from;
              field.focus();
              field.setRangeText(`{{ ${path} }}`, from, to, "end");
              field.dispatchEvent(new InputEvent("input", { bubbles: true }));
            });
          }}
        />
      )}
      <Select
        aria-label={`Kind of ${label.toLowerCase()}`}
        value={
          row.kind === "text" || row.kind === "number" || row.kind === "boolean" || row.kind === "null"
            ? row.kind
            : null
        }
        options={kinds}
        disabled={disabled}
        onValueChange={(kind) =>
          change(kind, row.kind === "null" ? "" : kind === "number" && row.value === "" ? "0" : row.value)
        }
        className="w-26! shrink-0"
      />
    </>
  );
}
