"use client";
import { Lock, Plus } from "lucide-react";
import { useState } from "react";
import { useSecrets } from "#client/secrets/secrets.ts";
import { useCanEdit } from "#components/frame/me-context.tsx";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { LoadMore } from "#ui/load-more.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { NewSecretForm } from "./new-secret-form.tsx";
import { SecretTable } from "./secret-table.tsx";

export function SecretsPanel() {
  const secrets = useSecrets();
  const canEdit = useCanEdit();
  const [open, setOpen] = useState(false);
  const add = canEdit ? (
    <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setOpen(true)}>
      Add a secret
    </Button>
  ) : null;
  return (
    <>
      <div className="mb-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <p className="max-w-2xl text-muted">
          Passwords and tokens of the tools you send to. Write{" "}
          <code className="font-mono text-ink text-sm">{"{{ secrets.name }}"}</code> in the address or a header of a
          webhook step. Values are kept encrypted and never shown again.
        </p>
        {secrets.data?.length ? add : null}
      </div>
      <QueryState query={secrets} loading={<Skeleton rows={4} className="pt-8" />}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState
              icon={<Lock />}
              title="No secret yet"
              body="Keep a token here, and a flow can use it without anybody reading it."
              action={add}
            />
          ) : (
            <>
              <SecretTable secrets={rows} />
              <LoadMore query={secrets} />
            </>
          )
        }
      </QueryState>
      <Dialog open={open} onOpenChange={setOpen} title="Add a secret">
        <NewSecretForm onSaved={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
