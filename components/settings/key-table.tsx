"use client";
import { useState } from "react";
import { useDeleteApiKey } from "#client/keys/keys.ts";
import { useCanEdit } from "#components/frame/me-context.tsx";
import type { ApiKey } from "#contracts/account.ts";
import { Button } from "#ui/button.tsx";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";
import { Table, TableCell, TableRow } from "#ui/table.tsx";
import { roleWords } from "./role-words.ts";

const columns = [
  { label: "Name" },
  { label: "Begins with", className: "w-36" },
  { label: "Role", className: "w-24" },
  { label: "Made", className: "w-28" },
  { label: "Last used", className: "w-28" },
  { label: "Actions", className: "w-24", hideLabel: true },
];

export function KeyTable({ apiKeys }: { apiKeys: readonly ApiKey[] }) {
  return (
    <Table label="API keys" columns={columns}>
      {apiKeys.map((apiKey) => (
        <TableRow key={apiKey.id}>
          <TableCell className="font-medium">{apiKey.name}</TableCell>
          <TableCell label="Begins with" className="font-mono">
            {apiKey.prefix}…
          </TableCell>
          <TableCell label="Role">{roleWords[apiKey.role].label}</TableCell>
          <TableCell label="Made">
            <RelativeTime iso={apiKey.createdAt} />
          </TableCell>
          <TableCell label="Last used">
            {apiKey.lastUsedAt ? <RelativeTime iso={apiKey.lastUsedAt} /> : "Never"}
          </TableCell>
          <TableCell align="end">
            <DeleteKey apiKey={apiKey} />
          </TableCell>
        </TableRow>
      ))}
    </Table>
  );
}

function DeleteKey({ apiKey }: { apiKey: ApiKey }) {
  const [open, setOpen] = useState(false);
  const canEdit = useCanEdit();
  const remove = useDeleteApiKey();
  if (!canEdit) return null;
  return (
    <>
      <Button size="sm" aria-label={`Revoke ${apiKey.name}`} onClick={() => setOpen(true)}>
        Revoke
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={`Revoke ${apiKey.name}?`}
        body="Programs that use this key are refused from now on. This cannot be undone."
        confirmLabel="Revoke key"
        danger
        onConfirm={() => remove.mutateAsync(apiKey.id)}
      />
    </>
  );
}
