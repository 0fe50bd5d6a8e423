"use client";
import { RotateCcw } from "lucide-react";
import { useState } from "react";
import { DefinitionView } from "#components/flows/definition-view.tsx";
import { useCanEdit } from "#components/frame/me-context.tsx";
import type { Flow, FlowVersion } from "#contracts/flow.ts";
import { Button } from "#ui/button.tsx";
import { CodeBlock } from "#ui/code-block.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { CompareView } from "./compare-view.tsx";
import { asCompared, chooseOther, comparableWith } from "./compared.ts";
import { RollbackDialog } from "./rollback-dialog.tsx";

interface VersionViewProps {
  flow: Flow | undefined;
  version: FlowVersion;
  versions: readonly FlowVersion[];
  /** What it is compared with, as in the page's address; null is the version before. */
  comparedWith: string | null;
  onCompare: (other: string) => void;
  onRolledBack: (published: number) => void;
}

/** One version: what it says, how it differs from another one, and the way back to it. */
export function VersionView({ flow, version, versions, comparedWith, onCompare, onRolledBack }: VersionViewProps) {
  const canEdit = useCanEdit();
  const [isAsking, setIsAsking] = useState(false);
  const [tab, setTab] = useState<"words" | "changes" | "json">(comparedWith === null ? "words" : "changes");
  const live = versions.find((each) => each.version === flow?.liveVersion);
  const mayGoBack = canEdit && flow && flow.status !== "archived" && live && live.version !== version.version;
  const others = comparableWith(version.version, versions, flow);
  return (
    <section aria-label={`Version ${version.version}`}>
      <div className="mb-3 flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 className="font-medium text-lg">Version {version.version}</h2>
          <p className="text-muted">
            Published by {version.publishedBy}, <RelativeTime iso={version.publishedAt} />
          </p>
          {version.note ? <p className="wrap-anywhere">“{version.note}”</p> : null}
        </div>
        {mayGoBack ? (
          <Button icon={<RotateCcw aria-hidden />} onClick={() => setIsAsking(true)}>
            Go back to this version
          </Button>
        ) : null}
      </div>
      <Tabs
        aria-label={`Version ${version.version}`}
        value={tab}
        onValueChange={setTab}
        tabs={[
          { value: "words", label: "In words", content: <DefinitionView definition={version.definition} /> },
          {
            value: "changes",
            label: "Changes",
            content: (
              <CompareView
                chosen={asCompared(version)}
                others={others}
                other={chooseOther(version.version, others, comparedWith)}
                onOther={onCompare}
              />
            ),
          },
          {
            value: "json",
            label: "As JSON",
            content: (
              <CodeBlock
                language="json"
                text={JSON.stringify(version.definition)}
                label="Definition"
                maxHeight="70vh"
              />
            ),
          },
        ]}
      />
      {mayGoBack ? (
        <RollbackDialog
          key={version.version}
          flow={flow}
          version={version}
          live={live}
          open={isAsking}
          onClose={() => setIsAsking(false)}
          onDone={onRolledBack}
        />
      ) : null}
    </section>
  );
}
