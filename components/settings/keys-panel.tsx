"use client";
import { KeyRound, Plus } from "lucide-react";
import { useState } from "react";
import { useApiKeys } from "#client/keys/keys.ts";
import { useMe } from "#components/frame/me-context.tsx";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { LoadMore } from "#ui/load-more.tsx";
import { Notice } from "#ui/notice.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { KeyTable } from "./key-table.tsx";
import { NewKeyDialog } from "./new-key-dialog.tsx";

/** Only owners and admins may see the keys, so nobody else is made to ask for them in vain. */
export function KeysPanel() {
  const { role } = useMe();
  if (role === "owner" || role === "admin") return <Keys />;
  return <Notice>API keys are looked after by the owner and admins of this store. Ask one of them.</Notice>;
}

function Keys() {
  const keys = useApiKeys();
  const [open, setOpen] = useState(false);
  const add = (
    <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setOpen(true)}>
      Make an API key
    </Button>
  );
  return (
    <>
      <div className="mb-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <p className="max-w-2xl text-muted">
          For programs that call Hookline:{" "}
          <code className="font-mono text-ink text-sm">Authorization: Bearer hk_…</code>
        </p>
        {keys.data?.length ? add : null}
      </div>
      <QueryState query={keys} loading={<Skeleton rows={4} className="pt-8" />}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState
              icon={<KeyRound />}
              title="No API key yet"
              body="With a key, your own programs can send events and read deliveries."
              action={add}
            />
          ) : (
            <>
              <KeyTable apiKeys={rows} />
              <LoadMore query={keys} />
            </>
          )
        }
      </QueryState>
      <NewKeyDialog open={open} onOpenChange={setOpen} />
    </>
  );
}
