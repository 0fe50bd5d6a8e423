"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { FieldPath } from "react-hook-form";
import { ApiProblem } from "#client/api.ts";
import { createFlow, saveFlow } from "#client/flows/flow-changes.ts";
import { flowQuery } from "#client/flows/flow-queries.ts";
import { problemSentence } from "#client/problem-sentence.ts";
import { queryKey } from "#client/query-keys.ts";
import type { Flow } from "#contracts/flow.ts";
import { contentOf, formOf, toInput } from "./flow-content.ts";
import type { FlowForm } from "./flow-form.ts";
import { focusField } from "./form-field.tsx";
import { formProblems } from "./form-problems.ts";
import { toFormPath } from "./problem-path.ts";
import { useFlowForm } from "./use-flow-form.ts";

/** What the form was last in agreement with: a saved flow, or (null) the suggestion of a new one. */
interface Basis {
  flow: Flow | null;
  content: string;
}

function addressOf(id: string): string {
  return `/flows/${id}`;
}

/** The state of one flow's page: its form, what is saved, and saving. */
export function useFlowEditor(initialFlow: Flow | null, suggestion: FlowForm) {
  const client = useQueryClient();
  const form = useFlowForm(initialFlow ? formOf(initialFlow) : suggestion);
  const [basis, setBasis] = useState<Basis>(() => ({
    flow: initialFlow,
    content: contentOf(initialFlow ? formOf(initialFlow) : suggestion),
  }));
  const [isSaving, setIsSaving] = useState(false);
  const [isConflict, setIsConflict] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [isAsked, setIsAsked] = useState(false);
  const id = basis.flow?.id ?? null;
  const { data: latest } = useQuery({ ...flowQuery(id ?? ""), enabled: id !== null });
  const isUnsaved = () => contentOf(form.getValues()) !== basis.content;

  function load(flow: Flow) {
    form.reset(formOf(flow));
    setBasis({ flow, content: contentOf(formOf(flow)) });
    setFailure(null);
    setIsAsked(false);
  }

  // News of the flow: taken over while nothing here would be lost; otherwise saving will ask.
  useEffect(() => {
    if (!latest || latest.updatedAt === basis.flow?.updatedAt) return;
    const content = contentOf(formOf(latest));
    if (content === basis.content) setBasis({ flow: latest, content });
    else if (contentOf(form.getValues()) === basis.content) {
      form.reset(formOf(latest));
      setBasis({ flow: latest, content });
    }
  }, [latest, basis, form]);

  function showProblems(problems: readonly { path: string; message: string }[]) {
    for (const { path, message } of problems)
      form.setError(toFormPath(path) as FieldPath<FlowForm>, { type: "server", message });
    const [first] = problems;
    if (first) focusField(toFormPath(first.path));
  }

  function fail(error: unknown) {
    if (error instanceof ApiProblem && error.status === 409) return setIsConflict(true);
    setFailure(problemSentence(error));
    setIsAsked(true);
    if (error instanceof ApiProblem) showProblems(error.errors);
  }

  /** Saves the draft if there is anything to save. The saved flow; null when it could not be saved, which is then shown. */
  async function save(over: { overwrite?: boolean } = {}): Promise<Flow | null> {
    setFailure(null);
    setIsAsked(true);
    if (!(await form.trigger())) {
      const [first] = formProblems(form.getValues(), "draft");
      if (first) focusField(first.path);
      return null;
    }
    if (basis.flow && !isUnsaved() && !over.overwrite) return basis.flow;
    const input = toInput(form.getValues());
    setIsSaving(true);
    try {
      const ifUpdatedAt = over.overwrite ? undefined : basis.flow?.updatedAt;
      const flow = basis.flow ? await saveFlow(basis.flow.id, { ...input, ifUpdatedAt }) : await createFlow(input);
      setBasis({ flow, content: JSON.stringify(input) });
      client.setQueryData(flowQuery(flow.id).queryKey, flow);
      void client.invalidateQueries({ queryKey: queryKey("flows", "list") });
      setIsAsked(false);
      if (!basis.flow) window.history.replaceState(null, "", addressOf(flow.id));
      return flow;
    } catch (error) {
      fail(error);
      return null;
    } finally {
      setIsSaving(false);
    }
  }

  /** Saves, and checks what publishing needs beyond that. The flow to publish, or null. */
  async function prepareToPublish(): Promise<Flow | null> {
    const flow = await save();
    const problems = flow ? formProblems(form.getValues(), "publish") : [];
    showProblems(problems);
    if (problems.length > 0) setIsAsked(true);
    return problems.length === 0 ? flow : null;
  }

  async function reload() {
    if (id === null) return;
    load(await client.fetchQuery({ ...flowQuery(id), staleTime: 0 }));
  }

  const flow = latest ?? basis.flow;
  return {
    form,
    flow,
    basis,
    isSaving,
    failure,
    /** Saving or publishing was tried and did not work: every error shows, also of fields nobody was in yet. */
    isAsked,
    isConflict,
    closeConflict: () => setIsConflict(false),
    isUnsaved,
    save,
    prepareToPublish,
    reload,
    fail,
  };
}

export type FlowEditorState = ReturnType<typeof useFlowEditor>;
