"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { ApiProblem } from "#client/api.ts";
import { createFlow, saveFlow } from "#client/flows/flow-changes.ts";
import { flowQuery } from "#client/flows/flow-queries.ts";
import { problemSentence } from "#client/problem-sentence.ts";
import { queryKey } from "#client/query-keys.ts";
import { contentOf, type Draft } from "#components/builder/model/draft.ts";
import type { Builder } from "#components/builder/use-builder.ts";
import { type Flow, flowInputSchema } from "#contracts/flow.ts";
import { toast } from "#ui/toast.tsx";
import { draftOf, judgeNews } from "./news.ts";
import { type SaveStatus, saveRetryMs } from "./save-status.ts";

const quietMs = 800;

interface Basis {
  /** As the server last had it; null while it has nothing. */
  flow: Flow | null;
  /** The draft that stood here then. */
  content: string;
}

/**
 * Keeps a draft saved by itself: a moment after the last change, again and again while offline, at once when asked.
 * What somebody else saved meanwhile is never overwritten: then `theirs` waits for a choice.
 */
export function useSaving(builder: Builder, initial: Flow | null, canEdit: boolean) {
  const client = useQueryClient();
  const { draft, load } = builder;
  const basis = useRef<Basis>({ flow: initial, content: contentOf(draft) });
  const latestDraft = useRef<Draft>(draft);
  const underWay = useRef<Promise<Flow | null> | null>(null);
  const attempt = useRef(0);
  const [flow, setFlow] = useState(initial);
  const [theirs, setTheirs] = useState<Flow | null>(null);
  const [retryAt, setRetryAt] = useState(0);
  const [tries, setTries] = useState(0);
  const [status, setStatus] = useState<SaveStatus>(
    initial ? { kind: "saved", at: initial.updatedAt } : { kind: "new" },
  );
  const content = contentOf(draft);
  useEffect(() => {
    latestDraft.current = draft;
  });
  const isUnsaved = useCallback(() => contentOf(latestDraft.current) !== basis.current.content, []);

  const settle = useCallback(
    (saved: Flow, asContent: string) => {
      basis.current = { flow: saved, content: asContent };
      attempt.current = 0;
      setFlow(saved);
      setTheirs(null);
      setStatus(
        contentOf(latestDraft.current) === asContent ? { kind: "saved", at: saved.updatedAt } : { kind: "pending" },
      );
      client.setQueryData(flowQuery(saved.id).queryKey, saved);
      void client.invalidateQueries({ queryKey: queryKey("flows", "list") });
    },
    [client],
  );

  const fail = useCallback(
    async (error: unknown) => {
      const id = basis.current.flow?.id;
      if (error instanceof ApiProblem && error.status === 409 && id) {
        setStatus({ kind: "conflict" });
        setTheirs(await client.fetchQuery({ ...flowQuery(id), staleTime: 0 }));
      } else if (error instanceof ApiProblem && (error.status === 0 || error.status >= 500)) {
        setStatus({ kind: "offline" });
        setRetryAt(Date.now() + saveRetryMs(attempt.current));
        attempt.current += 1;
      } else setStatus({ kind: "refused", why: problemSentence(error) });
    },
    [client],
  );

  const send = useCallback(
    async (over: Flow | null): Promise<Flow | null> => {
      const { definition, name } = latestDraft.current;
      const sent = contentOf(latestDraft.current);
      const known = basis.current.flow;
      if (known && sent === basis.current.content && !over) return known;
      const parsed = flowInputSchema.safeParse({ name, definition });
      if (!parsed.success) {
        setStatus({ kind: "refused", why: parsed.error.issues[0]?.message ?? "something is missing" });
        return null;
      }
      setStatus({ kind: "saving" });
      const input = { ...parsed.data, allowProblems: true };
      const ifUpdatedAt = (over ?? known)?.updatedAt;
      try {
        const saved = known ? await saveFlow(known.id, { ...input, ifUpdatedAt }) : await createFlow(input);
        settle(saved, sent);
        if (!known) window.history.replaceState(null, "", `/flows/${saved.id}`);
        return saved;
      } catch (error) {
        await fail(error);
        return null;
      }
    },
    [settle, fail],
  );

  /** Saves what is unsaved, now. The flow as it is saved; null when that did not work, which is then shown. */
  const save = useCallback(
    async (over: Flow | null = null): Promise<Flow | null> => {
      while (underWay.current) await underWay.current;
      const sending = send(over).finally(() => {
        underWay.current = null;
        setTries((before) => before + 1);
      });
      underWay.current = sending;
      return sending;
    },
    [send],
  );

  const isBlocked = !canEdit || theirs !== null;
  useEffect(() => {
    if (isBlocked || content === basis.current.content) return;
    setStatus((before) => (before.kind === "offline" || before.kind === "saving" ? before : { kind: "pending" }));
    const timer = setTimeout(() => void save(), quietMs);
    return () => clearTimeout(timer);
  }, [content, isBlocked, save]);

  useEffect(() => {
    if (status.kind !== "offline") return;
    const again = () => void save();
    const timer = setTimeout(again, Math.max(0, retryAt - Date.now()));
    window.addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", again);
    };
  }, [status, retryAt, save]);

  useEffect(() => {
    const onHide = () => document.visibilityState === "hidden" && !isBlocked && isUnsaved() && void save();
    document.addEventListener("visibilitychange", onHide);
    return () => document.removeEventListener("visibilitychange", onHide);
  }, [isBlocked, isUnsaved, save]);

  const id = flow?.id ?? null;
  const { data: latest } = useQuery({ ...flowQuery(id ?? ""), enabled: id !== null });
  // News that came in during a try to save is judged when that is over: hence `tries`.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said above
  useEffect(() => {
    const known = basis.current.flow;
    if (!latest || !known || underWay.current || latest.updatedAt < known.updatedAt) return;
    const news = judgeNews(known, latest, isUnsaved());
    if (news === "ask") {
      setTheirs(latest);
      setStatus({ kind: "conflict" });
      return;
    }
    if (news !== "take") basis.current = { ...basis.current, flow: latest };
    else {
      basis.current = { flow: latest, content: contentOf(draftOf(latest)) };
      load(draftOf(latest));
      toast.success(`${latest.updatedBy ?? "Somebody"} changed this flow just now. You see it as it is now.`);
      setStatus({ kind: "saved", at: latest.updatedAt });
    }
    setFlow(latest);
  }, [latest, tries, isUnsaved, load]);

  return {
    flow,
    status,
    theirs,
    isUnsaved,
    save,
    /** Takes over what somebody else saved; what was not saved here is gone. */
    takeTheirs(flow: Flow) {
      load(draftOf(flow));
      settle(flow, contentOf(draftOf(flow)));
      setStatus({ kind: "saved", at: flow.updatedAt });
    },
  };
}

export type Saving = ReturnType<typeof useSaving>;
