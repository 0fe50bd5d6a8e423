"use client";
import { useState } from "react";
import type { EventScope } from "#core/events/event-types.ts";
import { parseJson } from "#core/json/parse-json.ts";
import { templateFromExample } from "#core/payload/template-from-example.ts";
import { Button } from "#ui/button.tsx";
import { Dialog, DialogActions } from "#ui/dialog.tsx";
import { Field } from "#ui/field.tsx";
import { Textarea } from "#ui/textarea.tsx";
import { toast } from "#ui/toast.tsx";

interface ExampleDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  scope: EventScope;
  paths: readonly string[];
  onTemplate: (template: string) => void;
}

/** Any JSON becomes a template: what equals a value of the chosen event is its variable from then on. */
export function ExampleDialog({ open, onOpenChange, scope, paths, onTemplate }: ExampleDialogProps) {
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();
  function take() {
    const parsed = parseJson(text);
    if (!parsed.ok) return setError(parsed.message);
    const { template, used } = templateFromExample(parsed.value, scope, paths);
    onTemplate(template);
    onOpenChange(false);
    setText("");
    toast.success(used === 1 ? "One value became a variable." : `${used} values became variables.`);
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Make a template from an example"
      description="Paste the JSON your receiver expects. Values that are also in the chosen event become its variables; the others stay."
    >
      <Field label="Example" error={error}>
        <Textarea
          mono
          rows={12}
          value={text}
          placeholder='{"order": "1019", "total": 210.59}'
          onChange={(event) => {
            setText(event.target.value);
            setError(undefined);
          }}
        />
      </Field>
      <DialogActions>
        <Button onClick={() => onOpenChange(false)}>Cancel</Button>
        <Button variant="primary" onClick={take}>
          Make the template
        </Button>
      </DialogActions>
    </Dialog>
  );
}
