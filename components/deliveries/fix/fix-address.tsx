"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { saveFlow } from "#client/flows/flow-changes.ts";
import { problemSentence } from "#client/problem-sentence.ts";
import { queryKey } from "#client/query-keys.ts";
import { updateStep } from "#components/builder/model/step-tree.ts";
import { PublishDialog } from "#components/flows/publish-dialog.tsx";
import type { Flow } from "#contracts/flow.ts";
import type { WebhookStep } from "#contracts/flow-steps.ts";
import { Button } from "#ui/button.tsx";
import { Field } from "#ui/field.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";
import { toast } from "#ui/toast.tsx";

/** The step's address: saved in the draft, where it can be tried, then published. */
export function FixAddress({ flow, step }: { flow: Flow; step: WebhookStep | null }) {
  const client = useQueryClient();
  const [url, setUrl] = useState(step?.url ?? "");
  const [isPublishing, setIsPublishing] = useState(false);
  const save = useMutation({
    mutationFn: (id: string) => {
      const steps = updateStep(flow.definition.steps, id, (each) => ({ ...each, url }) as typeof each);
      return saveFlow(flow.id, { definition: { ...flow.definition, steps }, ifUpdatedAt: flow.updatedAt });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: queryKey("flows") }),
  });
  if (!step) return <p className="text-muted">The step is gone from the flow; there is no address to change.</p>;
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(step.id);
      }}
    >
      <Field label="Address" error={save.error ? problemSentence(save.error) : undefined}>
        <Input
          mono
          value={url}
          onChange={(event) => setUrl(event.target.value)}
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" loading={save.isPending} disabled={url.trim() === step.url}>
          Save in the draft
        </Button>
        {flow.hasUnpublishedChanges ? (
          <Button variant="primary" onClick={() => setIsPublishing(true)}>
            Publish…
          </Button>
        ) : null}
      </div>
      {flow.hasUnpublishedChanges ? (
        <Notice>The draft differs from what is live. Try it below, then publish it: only then is it used.</Notice>
      ) : null}
      <PublishDialog
        flow={flow}
        open={isPublishing}
        onClose={() => setIsPublishing(false)}
        onPublished={(version) => toast.success(`Version ${version} is live.`)}
        onFailed={toast.problem}
      />
    </form>
  );
}
