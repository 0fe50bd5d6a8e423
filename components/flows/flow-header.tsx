"use client";
import { Ellipsis, FlaskConical, History, Pause, Play, Send } from "lucide-react";
import { useEffect, useState } from "react";
import { useWatch } from "react-hook-form";
import { deliveriesHref, noFilters } from "#components/deliveries/delivery-filters.ts";
import { useCanEdit } from "#components/frame/me-context.tsx";
import { Button, LinkButton } from "#ui/button.tsx";
import { Menu } from "#ui/menu.tsx";
import { Notice } from "#ui/notice.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { StatusBadge } from "#ui/status-badge.tsx";
import { PauseDialog } from "./pause-dialog.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import { SaveState } from "./save-state.tsx";
import type { FlowEditorState } from "./use-flow-editor.ts";
import { useResumeFlow } from "./use-resume-flow.ts";
import { versionWords } from "./version-words.ts";

interface FlowHeaderProps {
  editor: FlowEditorState;
  onTest: () => void;
}

export function FlowHeader({ editor, onTest }: FlowHeaderProps) {
  const canEdit = useCanEdit();
  const { flow } = editor;
  const name = useWatch({ control: editor.form.control, name: "name" });
  const [dialog, setDialog] = useState<"publish" | "pause" | null>(null);
  const [published, setPublished] = useState<number | null>(null);
  const resume = useResumeFlow();
  const savedName = flow?.name;
  useEffect(() => {
    if (savedName) document.title = `${savedName} · Hookline`;
  }, [savedName]);
  async function publish() {
    if (await editor.prepareToPublish()) setDialog("publish");
  }
  return (
    <>
      <PageHeader
        back={{ href: "/flows", label: "Flows" }}
        title={
          <>
            {name.trim() || (flow ? "Flow" : "New flow")}
            {flow ? <StatusBadge status={flow.status} /> : null}
          </>
        }
        description={
          <span className="flex flex-wrap items-center gap-x-3">
            {flow ? <span>{versionWords(flow)}</span> : null}
            {canEdit ? <SaveState editor={editor} /> : null}
          </span>
        }
        action={
          <>
            {flow ? (
              <MoreMenu editor={editor} onPause={() => setDialog("pause")} onResume={() => resume.mutate(flow.id)} />
            ) : null}
            <Button icon={<FlaskConical aria-hidden />} onClick={onTest}>
              Test
            </Button>
            {canEdit ? (
              <>
                <Button loading={editor.isSaving} onClick={() => editor.save()}>
                  Save
                </Button>
                <Button variant="primary" onClick={publish}>
                  Publish
                </Button>
              </>
            ) : null}
          </>
        }
      />
      {published !== null && flow ? (
        <Notice
          tone="ok"
          className="mb-4"
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
            onFailed={editor.fail}
          />
          <PauseDialog flow={flow} open={dialog === "pause"} onClose={() => setDialog(null)} />
        </>
      ) : null}
    </>
  );
}

function MoreMenu(props: { editor: FlowEditorState; onPause: () => void; onResume: () => void }) {
  const canEdit = useCanEdit();
  const { flow } = props.editor;
  if (!flow) return null;
  const pause = { label: "Pause", icon: <Pause aria-hidden />, onSelect: props.onPause };
  const resume = { label: "Resume", icon: <Play aria-hidden />, onSelect: props.onResume };
  const change = flow.status === "live" ? [pause] : flow.status === "paused" ? [resume] : [];
  return (
    <Menu
      trigger={<Button variant="ghost" aria-label="More" icon={<Ellipsis aria-hidden />} />}
      items={[
        ...(canEdit ? change : []),
        { label: "History", icon: <History aria-hidden />, href: `/flows/${flow.id}/history` },
        { label: "Deliveries", icon: <Send aria-hidden />, href: deliveriesHref({ ...noFilters, flowId: flow.id }) },
      ]}
    />
  );
}
