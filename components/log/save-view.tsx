"use client";
import { type FormEvent, useState } from "react";
import { useViewChanges } from "#client/saved-views/saved-views.ts";
import { Button } from "#ui/button.tsx";
import { Checkbox } from "#ui/checkbox.tsx";
import { Input } from "#ui/input.tsx";
import { toast } from "#ui/toast.tsx";

interface SaveViewProps {
  query: string;
  columns: readonly string[];
  onSaved: () => void;
}

/** Keeps what is shown now under a name. */
export function SaveView({ query, columns, onSaved }: SaveViewProps) {
  const { create } = useViewChanges();
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  function submit(event: FormEvent) {
    event.preventDefault();
    const view = { name, query, columns: [...columns], shared };
    create.mutate(view, {
      onError: toast.problem,
      onSuccess: () => {
        toast.success(`Saved as ${name.trim()}.`);
        onSaved();
      },
    });
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-2">
      <span className="flex gap-2">
        <Input
          aria-label="Name of the view"
          placeholder="Name, such as Failed today"
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" variant="primary" loading={create.isPending} disabled={name.trim() === ""}>
          Save
        </Button>
      </span>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the Checkbox is the control */}
      <label className="flex items-center gap-2.5 text-sm">
        <Checkbox aria-label="Share it with the store" checked={shared} onCheckedChange={setShared} />
        Share it with the store
      </label>
    </form>
  );
}
