"use client";
import { useState } from "react";
import { ApiProblem } from "#client/api.ts";
import { useImportFlow } from "#client/flow-files/flow-files.ts";
import { problemSentence } from "#client/problem-sentence.ts";
import type { FlowImported } from "#contracts/flow-file.ts";
import { Button } from "#ui/button.tsx";
import { DialogActions } from "#ui/dialog.tsx";
import { Field } from "#ui/field.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";
import { Textarea } from "#ui/textarea.tsx";
import { readFileText } from "./read-file-text.ts";

interface Problem {
  sentence: string;
  places: { path: string; message: string }[];
}

function problemOf(error: unknown): Problem {
  const places = error instanceof ApiProblem ? error.errors : [];
  const onlyFile = places.length === 1 && places[0]?.path === "file";
  return {
    sentence: onlyFile ? (places[0]?.message ?? "") : problemSentence(error),
    places: onlyFile ? [] : places.map(({ path, message }) => ({ path: path.replace(/^file\./, ""), message })),
  };
}

export function ImportForm({ onImported }: { onImported: (imported: FlowImported) => void }) {
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const importing = useImportFlow();
  async function submit() {
    const read = readFileText(text);
    if (!read.ok) return setProblem({ sentence: read.message, places: [] });
    try {
      onImported(await importing.mutateAsync(read.value));
    } catch (error) {
      setProblem(problemOf(error));
    }
  }
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {problem ? (
        <Notice tone="bad" title={problem.places.length > 0 ? "This file cannot be imported" : undefined}>
          {problem.places.length === 0 ? (
            problem.sentence
          ) : (
            <ul className="list-disc pl-4">
              {problem.places.map(({ path, message }) => (
                <li key={path}>
                  <span className="font-mono text-sm">{path}</span>: {message}
                </li>
              ))}
            </ul>
          )}
        </Notice>
      ) : null}
      <Field label="File">
        <Input
          type="file"
          accept="application/json,.json"
          className="py-1"
          onChange={async (event) => {
            const [file] = event.target.files ?? [];
            if (file) setText(await file.text());
            setProblem(null);
          }}
        />
      </Field>
      <Field label="Or paste it here">
        <Textarea mono rows={6} value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <DialogActions>
        <Button type="submit" variant="primary" loading={importing.isPending}>
          Import
        </Button>
      </DialogActions>
    </form>
  );
}
