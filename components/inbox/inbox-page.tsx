"use client";
import { Inbox as InboxIcon } from "lucide-react";
import { useInbox } from "#client/inbox/inbox.ts";
import { CopyField } from "#ui/copy-field.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Field } from "#ui/field.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { ClearInbox } from "./clear-inbox.tsx";
import { InboxRequests } from "./inbox-requests.tsx";

export function InboxPage() {
  const inbox = useInbox();
  return (
    <>
      <PageHeader
        title="Inbox"
        description="A receiver of your own to try flows with: whatever is sent to its address shows up here."
        action={inbox.data ? <ClearInbox inboxId={inbox.data.id} /> : null}
      />
      <QueryState query={inbox} loading={<Skeleton rows={8} />}>
        {(found) =>
          found ? (
            <>
              <Field
                label="Address of the inbox"
                hint="Use it as the address of a webhook step. The last 100 requests are kept."
                className="mb-5 max-w-2xl"
              >
                <CopyField value={found.url} copyLabel="Copy the address" />
              </Field>
              <InboxRequests inbox={found} />
            </>
          ) : (
            <EmptyState icon={<InboxIcon />} title="This store has no inbox" />
          )
        }
      </QueryState>
    </>
  );
}
