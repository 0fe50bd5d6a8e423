"use client";
import { Archive, Copy, Ellipsis, FlaskConical, History, Pause, Play, Send } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { exportFlowItem } from "#components/flow-files/export-flow-item.tsx";
import type { ArchiveDialogProps } from "#components/flows/archive-dialog.tsx";
import { HeldLinkButton } from "#components/flows/held-link.tsx";
import type { PauseDialogProps } from "#components/flows/pause-dialog.tsx";
import type { PublishDialogProps } from "#components/flows/publish-dialog.tsx";
import { useFlowActions } from "#components/flows/use-flow-actions.ts";
import { useResumeFlow } from "#components/flows/use-resume-flow.ts";
import { versionWords } from "#components/flows/version-words.ts";
import { deliveriesHref, noFilters } from "#components/log/delivery-filters.ts";
import type { Flow } from "#contracts/flow.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Menu } from "#ui/menu.tsx";
import { Notice } from "#ui/notice.tsx";
import { openLater } from "#ui/open-later.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { StatusBadge } from "#ui/status-badge.tsx";
import { FlowName } from "./flow-name.tsx";
import { SaveMark } from "./saving/save-mark.tsx";
import type { Saving } from "./saving/use-saving.ts";
import type { Builder } from "./use-builder.ts";

const PublishDialog = openLater<PublishDialogProps>(
  () => import("#components/flows/publish-dialog.tsx").then((module) => module.PublishDialog),
  ({ open }) => open,
);
const PauseDialog = openLater<PauseDialogProps>(
  () => import("#components/flows/pause-dialog.tsx").then((module) => module.PauseDialog),
  ({ open }) => open,
);
const ArchiveDialog = openLater<ArchiveDialogProps>(
  () => import("#components/flows/archive-dialog.tsx").then((module) => module.ArchiveDialog),
  ({ open }) => open,
);

interface BuilderHeaderProps {
  builder: Builder;
  saving: Saving;
  canEdit: boolean;
  onTest: () => Promise<void>;
  /** Saves and looks through everything; true when the flow can be published. */
  onPrepare: () => Promise<boolean>;
  onFailed: (error: unknown) => void;
}

/** The flow's name, how it stands, and what can be done with it as a whole. */
export function BuilderHeader({ builder, saving, canEdit, onTest, onPrepare, onFailed }: BuilderHeaderProps) {
  const { flow } = saving;
  const [dialog, setDialog] = useState<"publish" | "pause" | "archive" | null>(null);
  const [published, setPublished] = useState<number | null>(null);
  const [busy, setBusy] = useState<"test" | "publish" | null>(null);
  const resume = useResumeFlow();
  const router = useRouter();
  const savedName = flow?.name;
  useEffect(() => {
    if (savedName) document.title = `${savedName} · Hookline`;
  }, [savedName]);
  async function during(what: "test" | "publish", work: () => Promise<void>) {
    setBusy(what);
    await work();
    setBusy(null);
  }
  return (
    <>
      <PageHeader
        back={{ href: "/flows", label: "Flows" }}
        title={
          <>
            <FlowName builder={builder} canEdit={canEdit} />
            {flow ? <StatusBadge status={flow.status} /> : null}
          </>
        }
        description={
          <span className="flex flex-wrap items-center gap-x-3">
            {flow ? <span>{versionWords(flow)}</span> : null}
            {canEdit ? <SaveMark status={saving.status} /> : null}
          </span>
        }
        action={
          <>
            {flow ? (
              <MoreMenu
                flow={flow}
                canEdit={canEdit}
                onPause={() => setDialog("pause")}
                onResume={() => resume.mutate(flow.id)}
                onArchive={() => setDialog("archive")}
              />
            ) : null}
            {flow ? <HeldLinkButton flowId={flow.id} /> : null}
            <Button
              icon={<FlaskConical aria-hidden />}
              loading={busy === "test"}
              onClick={() => void during("test", onTest)}
            >
              Test
            </Button>
            {canEdit ? (
              <Button
                variant="primary"
                loading={busy === "publish"}
                onClick={() =>
                  void during("publish", async () => ((await onPrepare()) ? setDialog("publish") : undefined))
                }
              >
                Publish
              </Button>
            ) : null}
          </>
        }
      />
      {published !== null && flow ? (
        <Notice
          tone="ok"
          className="mb-3"
          action={
            <LinkButton size="sm" icon={<Send aria-hidden />} href={deliveriesHref({ ...noFilters, flowId: flow.id })}>
              Its deliveries
            </LinkButton>
          }
        >
          Version {published} is live. The next event of this kind goes through it.
        </Notice>
      ) : null}
      {flow ? (
        <>
          <PublishDialog
            flow={flow}
            open={dialog === "publish"}
            onClose={() => setDialog(null)}
            onPublished={setPublished}
            onFailed={onFailed}
          />
          <PauseDialog flow={flow} open={dialog === "pause"} onClose={() => setDialog(null)} />
          <ArchiveDialog
            flow={flow}
            open={dialog === "archive"}
            onClose={() => setDialog(null)}
            onArchived={() => router.push("/flows")}
          />
        </>
      ) : null}
    </>
  );
}

interface MoreMenuProps {
  flow: Flow;
  canEdit: boolean;
  onPause: () => void;
  onResume: () => void;
  onArchive: () => void;
}

function MoreMenu({ flow, canEdit, onPause, onResume, onArchive }: MoreMenuProps) {
  const pause = { label: "Pause", icon: <Pause aria-hidden />, onSelect: onPause };
  const resume = { label: "Resume", icon: <Play aria-hidden />, onSelect: onResume };
  const { duplicate } = useFlowActions();
  const copy = { label: "Duplicate", icon: <Copy aria-hidden />, onSelect: () => duplicate.mutate(flow.id) };
  const archive = {
    label: "Archive",
    icon: <Archive aria-hidden />,
    danger: true,
    separated: true,
    onSelect: onArchive,
  };
  const change = flow.status === "live" ? [pause] : flow.status === "paused" ? [resume] : [];
  return (
    <Menu
      trigger={<Button variant="ghost" aria-label="More" icon={<Ellipsis aria-hidden />} />}
      items={[
        ...(canEdit ? change : []),
        { label: "History", icon: <History aria-hidden />, href: `/flows/${flow.id}/history` },
        { label: "Deliveries", icon: <Send aria-hidden />, href: deliveriesHref({ ...noFilters, flowId: flow.id }) },
        exportFlowItem(flow.id),
        ...(canEdit ? [copy, archive] : []),
      ]}
    />
  );
}
