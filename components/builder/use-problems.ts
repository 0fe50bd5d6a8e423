"use client";
import { useEffect, useMemo, useState } from "react";
import type { Draft } from "./model/draft.ts";
import type { Problem } from "./model/problem.ts";

type Check = (draft: Draft) => Problem[];

/**
 * What keeps the draft from being published; null until that can be told. The checks bring the template language with
 * them, so they come after the flow is there to be seen.
 */
export function useProblems(draft: Draft): readonly Problem[] | null {
  const [check, setCheck] = useState<Check | null>(null);
  useEffect(() => {
    let isHere = true;
    import("./model/problems.ts").then(
      ({ draftProblems }) => isHere && setCheck(() => draftProblems),
      () => {},
    );
    return () => {
      isHere = false;
    };
  }, []);
  return useMemo(() => check?.(draft) ?? null, [check, draft]);
}
