"use client";
import { useQuery } from "@tanstack/react-query";
import { inboxQuery } from "#client/inbox/inbox.ts";
import { CopyField } from "#ui/copy-field.tsx";
import { Field } from "#ui/field.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { InboxActions } from "./inbox-actions.tsx";
import { InboxAnswer } from "./inbox-answer.tsx";
import { InboxRequests } from "./inbox-requests.tsx";

/** One inbox: its address, what it answers, and what arrived. */
export function InboxScreen({ id }: { id: string }) {
  const inbox = useQuery(inboxQuery(id));
  return (
    <>
      <PageHeader
        back={{ href: "/inboxes", label: "Inboxes" }}
        title={inbox.data?.name ?? "Inbox"}
        description="A receiver of your own to try flows with: whatever is sent to its address shows up here."
        action={inbox.data ? <InboxActions inbox={inbox.data} /> : null}
      />
      <QueryState query={inbox} loading={<Skeleton rows={8} />}>
        {(found) => (
          <>
            <div className="mb-6 grid gap-x-8 gap-y-4 lg:grid-cols-2">
              <Field
                label="Address of the inbox"
                hint="Use it as the address of a webhook step. The last 100 requests are kept."
              >
                <CopyField value={found.url} copyLabel="Copy the address" />
              </Field>
              <InboxAnswer inbox={found} />
            </div>
            <InboxRequests inbox={found} />
          </>
        )}
      </QueryState>
    </>
  );
}
