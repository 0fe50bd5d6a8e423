"use client";
import { BellRing, Plus } from "lucide-react";
import { useState } from "react";
import { useAlertChannels } from "#client/alert-channels/alert-channels.ts";
import { useCanEdit } from "#components/frame/me-context.tsx";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { AlertsNewChannel } from "./alerts-new-channel.tsx";
import { AlertsTable } from "./alerts-table.tsx";

export function AlertsPanel() {
  const channels = useAlertChannels();
  const canEdit = useCanEdit();
  const [open, setOpen] = useState(false);
  const add = canEdit ? (
    <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setOpen(true)}>
      Add a channel
    </Button>
  ) : null;
  return (
    <>
      <div className="mb-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <p className="max-w-2xl text-muted">
          When an endpoint keeps failing, deliveries fail or a source falls silent, it is shown under the bell, and goes
          to these channels: at once, then at most once an hour while it goes on, and once when it is over.
        </p>
        {channels.data?.data.length ? add : null}
      </div>
      <QueryState query={channels} loading={<Skeleton rows={3} className="pt-8" />}>
        {({ data }) =>
          data.length === 0 ? (
            <EmptyState
              icon={<BellRing />}
              title="No channel yet"
              body="Notices are seen only by those who open Hookline. Have them sent to you by e-mail, Slack or a webhook."
              action={add}
            />
          ) : (
            <AlertsTable channels={data} />
          )
        }
      </QueryState>
      <AlertsNewChannel open={open} onOpenChange={setOpen} mailReady={channels.data?.mailReady ?? false} />
    </>
  );
}
