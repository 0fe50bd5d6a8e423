"use client";
import { ArchiveRestore, Copy, History } from "lucide-react";
import { useCanEdit } from "#components/frame/me-context.tsx";
import type { Flow } from "#contracts/flow.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { StatusBadge } from "#ui/status-badge.tsx";
import { DefinitionView } from "./definition-view.tsx";
import { useFlowActions } from "./use-flow-actions.ts";

/** A flow that was put away: to read, to copy and to bring back. */
export function ArchivedFlow({ flow }: { flow: Flow }) {
  const canEdit = useCanEdit();
  const { duplicate, restore } = useFlowActions();
  return (
    <>
      <PageHeader
        back={{ href: "/flows?show=archived", label: "Archived flows" }}
        title={
          <>
            {flow.name}
            <StatusBadge status="archived" />
          </>
        }
        action={
          <>
            <LinkButton icon={<History aria-hidden />} href={`/flows/${flow.id}/history`}>
              History
            </LinkButton>
            {canEdit ? (
              <>
                <Button
                  icon={<Copy aria-hidden />}
                  loading={duplicate.isPending}
                  onClick={() => duplicate.mutate(flow.id)}
                >
                  Duplicate
                </Button>
                <Button
                  variant="primary"
                  icon={<ArchiveRestore aria-hidden />}
                  loading={restore.isPending}
                  onClick={() => restore.mutate(flow.id)}
                >
                  Bring back
                </Button>
              </>
            ) : null}
          </>
        }
      />
      <Notice className="mb-4">
        This flow is archived: it starts no runs and cannot be changed. Brought back it is{" "}
        {flow.liveVersion === null ? "a draft again." : "paused, so that nothing is sent before you resume it."}
      </Notice>
      <DefinitionView definition={flow.definition} />
    </>
  );
}
