"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { problemQuery } from "#client/problems/problems.ts";
import { reachWords } from "#components/problems/problem-words.ts";

/** The way to the problem a delivery belongs to, and how much else hangs on it. */
export function CauseLink({ problemId }: { problemId: string }) {
  const { data } = useQuery(problemQuery(problemId));
  const reach = data ? reachWords(data) : null;
  return (
    <>
      <Link href={`/problems/${problemId}`} className="text-accent underline underline-offset-2 hover:decoration-2">
        Every delivery with this cause
      </Link>
      {reach === null ? "" : `: ${reach}.`}
    </>
  );
}
