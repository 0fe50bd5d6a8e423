"use client";
import { Columns3 } from "lucide-react";
import { useState } from "react";
import { Button } from "#ui/button.tsx";
import { Popover } from "#ui/popover.tsx";
import { TickList } from "#ui/tick-list.tsx";
import { fixedColumns, logColumns, usualColumns } from "./log-columns.tsx";

interface ColumnPickerProps {
  shown: readonly string[];
  onChange: (ids: readonly string[]) => void;
}

/** Which columns the table has. */
export function ColumnPicker({ shown, onChange }: ColumnPickerProps) {
  const [open, setOpen] = useState(false);
  const choosable = logColumns.filter(({ id }) => !fixedColumns.includes(id));
  return (
    <Popover
      title="Columns"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="ghost" icon={<Columns3 aria-hidden />} aria-label="Columns" className="max-sm:hidden" />
      }
    >
      <TickList
        options={choosable.map(({ id, label }) => ({ value: id, label }))}
        chosen={shown}
        onChange={(ids) => onChange([...fixedColumns, ...ids])}
      />
      <Button size="sm" variant="ghost" className="mt-2" onClick={() => onChange(usualColumns)}>
        The usual columns
      </Button>
    </Popover>
  );
}
