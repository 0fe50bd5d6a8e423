"use client";
import { useMemo, useState } from "react";
import { problemSentence } from "#client/problem-sentence.ts";
import { useCreateSecret, useSecrets } from "#client/secrets/secrets.ts";
import type { WebhookStep } from "#contracts/flow-steps.ts";
import { fromCurl } from "#core/curl/from-curl.ts";
import { Button } from "#ui/button.tsx";
import { Dialog, DialogActions } from "#ui/dialog.tsx";
import { Field } from "#ui/field.tsx";
import { Notice } from "#ui/notice.tsx";
import { Textarea } from "#ui/textarea.tsx";
import { toast } from "#ui/toast.tsx";

interface CurlDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onRequest: (request: Pick<WebhookStep, "method" | "url" | "headers" | "body">) => void;
}

/** A curl command becomes the step. Its credentials are stored as secrets first, so that none stays in the flow. */
export function CurlDialog({ open, onOpenChange, onRequest }: CurlDialogProps) {
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();
  const secrets = useSecrets();
  const create = useCreateSecret();
  const taken = useMemo(() => (secrets.data ?? []).map(({ name }) => name), [secrets.data]);
  const read = useMemo(() => fromCurl(text, taken), [text, taken]);

  async function take() {
    if (!read.ok) return setError(read.message);
    try {
      for (const { name, value } of read.secrets) await create.mutateAsync({ name, value });
    } catch (cause) {
      return setError(problemSentence(cause));
    }
    onRequest(read.request);
    onOpenChange(false);
    setText("");
    toast.success("The step is made from the command.");
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Make the step from a cURL command"
      description="Copy the command from your receiver's documentation. Method, address, headers and body of this step are replaced."
    >
      <Field label="Command" error={error}>
        <Textarea
          mono
          rows={9}
          value={text}
          placeholder="curl https://api.example.com/orders -H 'Authorization: Bearer …' -d '{…}'"
          onChange={(event) => {
            setText(event.target.value);
            setError(undefined);
          }}
        />
      </Field>
      {read.ok && read.secrets.length > 0 ? (
        <Notice className="mt-3" title="Credentials become secrets">
          {read.secrets.map(({ name, where }) => (
            <p key={name}>
              What stands in {where} is stored as <code className="text-sm">{name}</code>.
            </p>
          ))}
        </Notice>
      ) : null}
      {read.ok && read.notes.length > 0 ? (
        <Notice tone="warn" className="mt-3">
          {read.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Notice>
      ) : null}
      <DialogActions>
        <Button onClick={() => onOpenChange(false)}>Cancel</Button>
        <Button variant="primary" loading={create.isPending} onClick={take}>
          Make the step
        </Button>
      </DialogActions>
    </Dialog>
  );
}
