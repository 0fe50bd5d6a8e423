"use client";
import { KeyRound } from "lucide-react";
import { use, useState } from "react";
import { useRotateSecret } from "#client/endpoints/endpoints.ts";
import { formatDateTime } from "#client/format.ts";
import { problemSentence } from "#client/problem-sentence.ts";
import { useCanEdit } from "#components/frame/me-context.tsx";
import type { Endpoint } from "#contracts/endpoint.ts";
import { Button } from "#ui/button.tsx";
import { CopyField } from "#ui/copy-field.tsx";
import { Dialog, DialogActions } from "#ui/dialog.tsx";
import { Field } from "#ui/field.tsx";
import { Notice } from "#ui/notice.tsx";
import { Select } from "#ui/select.tsx";
import { TimeZoneContext } from "#ui/time-zone.ts";

const overlaps = [
  { value: "0", label: "Stops at once", description: "When the old secret may have leaked" },
  { value: "24", label: "Signs too for 24 hours" },
  { value: "72", label: "Signs too for 3 days" },
  { value: "168", label: "Signs too for 7 days" },
] as const;

type Overlap = (typeof overlaps)[number]["value"];

/** Makes a new signing secret, after asking, and shows it once. */
export function RotateSecret({ endpoint }: { endpoint: Endpoint }) {
  const [open, setOpen] = useState(false);
  const [overlap, setOverlap] = useState<Overlap>("24");
  const rotate = useRotateSecret(endpoint.id);
  const canEdit = useCanEdit();
  if (!canEdit) return null;
  function changeOpen(next: boolean) {
    setOpen(next);
    if (next) rotate.reset();
  }
  return (
    <>
      <Button size="sm" icon={<KeyRound aria-hidden />} onClick={() => changeOpen(true)}>
        New signing secret
      </Button>
      <Dialog
        open={open}
        onOpenChange={changeOpen}
        title={rotate.data ? "The new signing secret" : "Make a new signing secret?"}
        description={rotate.data ? undefined : `Everything sent to ${endpoint.origin} is signed with it from now on.`}
      >
        {rotate.data ? (
          <NewSecret {...rotate.data} onDone={() => changeOpen(false)} />
        ) : (
          <>
            {rotate.error ? (
              <Notice tone="bad" className="mb-4">
                {problemSentence(rotate.error)}
              </Notice>
            ) : null}
            <Field
              label="The old secret"
              hint="While both sign, the receiver can change over without losing a webhook."
            >
              <Select value={overlap} onValueChange={setOverlap} options={overlaps} />
            </Field>
            <DialogActions>
              <Button onClick={() => changeOpen(false)}>Cancel</Button>
              <Button variant="primary" loading={rotate.isPending} onClick={() => rotate.mutate(Number(overlap))}>
                Make new secret
              </Button>
            </DialogActions>
          </>
        )}
      </Dialog>
    </>
  );
}

interface NewSecretProps {
  secret: string;
  previousSecretUntil: string | null;
  onDone: () => void;
}

function NewSecret({ secret, previousSecretUntil, onDone }: NewSecretProps) {
  const timeZone = use(TimeZoneContext);
  return (
    <>
      <Notice tone="warn" title="Copy it now" className="mb-4">
        It is not shown again.{" "}
        {previousSecretUntil
          ? `The old secret signs too until ${formatDateTime(previousSecretUntil, timeZone)}.`
          : "The old secret does not sign any more."}
      </Notice>
      <Field label="Signing secret">
        <CopyField value={secret} copyLabel="Copy the secret" />
      </Field>
      <DialogActions>
        <Button variant="primary" onClick={onDone}>
          I have copied it
        </Button>
      </DialogActions>
    </>
  );
}
