"use client";
import { useState } from "react";
import { formatCount, formatDateTime } from "#client/format.ts";
import { useCreateReceipt, useReceipts, useRevokeReceipt } from "#client/receipts/receipts.ts";
import { useCanEdit, useMe } from "#components/frame/me-context.tsx";
import type { Receipt } from "#contracts/receipt.ts";
import { Badge } from "#ui/badge.tsx";
import { Button } from "#ui/button.tsx";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { CopyField } from "#ui/copy-field.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { Field } from "#ui/field.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { Select } from "#ui/select.tsx";
import { Switch } from "#ui/switch.tsx";
import { toast } from "#ui/toast.tsx";

const lifetimes = [
  { value: "1", label: "1 day" },
  { value: "7", label: "7 days" },
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
] as const;
type Lifetime = (typeof lifetimes)[number]["value"];

/** Links to one delivery for people without an account: make one, see who looked, take it back. */
export function ShareReceipt({ deliveryId, onClose }: { deliveryId: string; onClose: () => void }) {
  const canEdit = useCanEdit();
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title="Share a receipt"
      description="A link for the receiver's support: the request and every answer, to look at without an account. Keys are always masked."
    >
      {canEdit ? <NewReceipt deliveryId={deliveryId} /> : null}
      <ReceiptList deliveryId={deliveryId} />
    </Dialog>
  );
}

function NewReceipt({ deliveryId }: { deliveryId: string }) {
  const create = useCreateReceipt(deliveryId);
  const [days, setDays] = useState<Lifetime>("7");
  const [showPersonal, setShowPersonal] = useState(false);
  function make() {
    create.mutate({ expiresInDays: Number(days), showPersonal }, { onError: toast.problem });
  }
  return (
    <div className="flex flex-col gap-4">
      <Field label="Works for">
        <Select value={days} options={lifetimes} onValueChange={setDays} />
      </Field>
      <Switch
        checked={showPersonal}
        onCheckedChange={setShowPersonal}
        label="Show who the customer is"
        hint="Otherwise e-mail addresses, phone numbers, names and addresses are masked."
      />
      <div>
        <Button variant="primary" loading={create.isPending} onClick={make}>
          Make the link
        </Button>
      </div>
      {create.data?.url ? (
        <Field label="The link">
          <CopyField value={create.data.url} copyLabel="Copy the link" />
        </Field>
      ) : null}
    </div>
  );
}

function ReceiptList({ deliveryId }: { deliveryId: string }) {
  const query = useReceipts(deliveryId);
  return (
    <section aria-label="Links made so far" className="mt-5">
      {/* As high as the sentence below, so that nothing moves under the finger that makes a link. */}
      <QueryState query={query} loading={<p className="text-muted text-sm">Looking for links made so far…</p>}>
        {(receipts) =>
          receipts.length === 0 ? (
            <p className="text-muted text-sm">No link has been made of this delivery.</p>
          ) : (
            <ul className="divide-y rounded-card border">
              {receipts.map((receipt) => (
                <ReceiptRow key={receipt.id} receipt={receipt} />
              ))}
            </ul>
          )
        }
      </QueryState>
    </section>
  );
}

const states = {
  open: { word: "Works", tone: "ok" },
  expired: { word: "Expired", tone: "idle" },
  revoked: { word: "Revoked", tone: "idle" },
} as const;

function ReceiptRow({ receipt }: { receipt: Receipt }) {
  const { timeZone } = useMe().store;
  const revoke = useRevokeReceipt();
  const [isAsked, setIsAsked] = useState(false);
  const { tone, word } = states[receipt.state];
  const looks = receipt.openedCount === 0 ? "not opened yet" : `opened ${formatCount(receipt.openedCount, "time")}`;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2.5">
      <span className="w-16">
        <Badge tone={tone}>{word}</Badge>
      </span>
      <p className="min-w-0 flex-1 text-sm">
        By {receipt.createdBy}, {looks}
        <span className="block text-muted">
          {receipt.showPersonal ? "With the customer's data. " : ""}
          {receipt.state === "open" ? "Until" : "Was until"} {formatDateTime(receipt.expiresAt, timeZone)}
        </span>
      </p>
      {receipt.state === "open" && receipt.url !== null ? (
        <Button size="sm" onClick={() => setIsAsked(true)}>
          Revoke
        </Button>
      ) : null}
      <ConfirmDialog
        open={isAsked}
        onOpenChange={setIsAsked}
        title="Revoke this link?"
        body="Whoever has it sees nothing from then on. This cannot be taken back; a new link can be made."
        confirmLabel="Revoke the link"
        danger
        onConfirm={() => revoke.mutateAsync(receipt.id)}
      />
    </li>
  );
}
