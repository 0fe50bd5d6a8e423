"use client";
import { CircleCheck } from "lucide-react";
import { useState } from "react";
import { saveFlow } from "#client/flows/flow-changes.ts";
import { problemSentence } from "#client/problem-sentence.ts";
import { useCreateSecret } from "#client/secrets/secrets.ts";
import { useSources } from "#client/sources/sources.ts";
import type { FlowImported } from "#contracts/flow-file.ts";
import { listeningTo } from "#core/flows/trigger.ts";
import { Button } from "#ui/button.tsx";
import { DialogActions } from "#ui/dialog.tsx";
import { Field } from "#ui/field.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";
import { Select } from "#ui/select.tsx";

/** Everything here can also be left for later: publishing asks again. */
export function ImportNeeds({ imported, onDone }: { imported: FlowImported; onDone: () => void }) {
  const { flow, missingSecrets, missingSources, toFill } = imported;
  return (
    <div className="flex flex-col gap-4">
      {missingSecrets.map((name) => (
        <MissingSecret key={name} name={name} />
      ))}
      {missingSources.map((source) => (
        <MissingSource key={source.path} flow={flow} name={source.name} />
      ))}
      {toFill.length > 0 ? (
        <Notice title="To be filled in in the flow">
          Keys and inboxes are not part of a file.{" "}
          {toFill.length === 1 ? "One place waits" : `${toFill.length} places wait`} for yours.
        </Notice>
      ) : null}
      <DialogActions>
        <Button variant="primary" onClick={onDone}>
          Open the draft
        </Button>
      </DialogActions>
    </div>
  );
}

function MissingSecret({ name }: { name: string }) {
  const [value, setValue] = useState("");
  const create = useCreateSecret();
  if (create.isSuccess)
    return (
      <p className="flex items-center gap-2" role="status">
        <CircleCheck aria-hidden className="size-4 text-ok" /> The secret{" "}
        <span className="font-mono text-sm">{name}</span> is saved.
      </p>
    );
  return (
    <Field
      label={
        <>
          Secret <span className="font-mono text-sm">{name}</span>
        </>
      }
      error={create.error ? problemSentence(create.error) : undefined}
    >
      <div className="flex gap-2">
        <Input
          mono
          type="password"
          autoComplete="new-password"
          value={value}
          aria-label={`Value of ${name}`}
          onChange={(event) => setValue(event.target.value)}
        />
        <Button disabled={value === ""} loading={create.isPending} onClick={() => create.mutate({ name, value })}>
          Save
        </Button>
      </div>
    </Field>
  );
}

const anySource = "any";

function MissingSource({ flow, name }: { flow: FlowImported["flow"]; name: string }) {
  const sources = useSources();
  const [chosen, setChosen] = useState(anySource);
  const [error, setError] = useState<string>();
  async function choose(value: string) {
    setChosen(value);
    const sourceId = value === anySource ? null : value;
    const definition = { ...flow.definition, trigger: listeningTo(sourceId, flow.definition.trigger) };
    try {
      await saveFlow(flow.id, { definition, allowProblems: true });
      setError(undefined);
    } catch (cause) {
      setError(problemSentence(cause));
    }
  }
  const options = [
    { value: anySource, label: "Any source" },
    ...(sources.data ?? []).map(({ id, name: label }) => ({ value: id, label })),
  ];
  return (
    <Field label="Source" hint={`Where it comes from, it listened to “${name}” only.`} error={error}>
      <Select value={chosen} onValueChange={choose} options={options} />
    </Field>
  );
}
