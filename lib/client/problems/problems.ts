import {
  infiniteQueryOptions,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { request } from "#client/api.ts";
import { withSearch } from "#client/paged.ts";
import { queryKey } from "#client/query-keys.ts";
import { type FailureGroupStatus, failureGroupDetailSchema, failureGroupPageSchema } from "#contracts/failure-group.ts";

const path = "/api/v1/problems";
const countsAgainMs = 5000;

/** The problems that stand so, what opened last first. */
export function useProblems(status: FailureGroupStatus) {
  return useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: queryKey("problems", "list", status),
      queryFn: ({ pageParam, signal }) =>
        request(failureGroupPageSchema, "GET", withSearch(path, { status, cursor: pageParam }), undefined, signal),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      select: ({ pages }) => pages.flatMap((page) => page.data),
    }),
  );
}

/** How many are open, at most 100. */
export function useOpenProblems() {
  return useQuery({
    queryKey: queryKey("problems", "open"),
    queryFn: ({ signal }) =>
      request(failureGroupPageSchema, "GET", withSearch(path, { status: "open", limit: 1 }), undefined, signal),
    select: ({ open }) => open,
  });
}

/** One problem; how much of it is still undelivered changes with every delivery, so it is asked again. */
export function problemQuery(id: string) {
  return queryOptions({
    queryKey: queryKey("problems", "one", id),
    queryFn: ({ signal }) => request(failureGroupDetailSchema, "GET", `${path}/${id}`, undefined, signal),
    refetchInterval: countsAgainMs,
  });
}

export type ProblemMove = "acknowledge" | "resolve" | "reopen";

/** 409 when it stands otherwise by then. */
export function useMoveProblem(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (move: ProblemMove) => request(failureGroupDetailSchema, "POST", `${path}/${id}/${move}`),
    onSettled: () => client.invalidateQueries({ queryKey: queryKey("problems") }),
  });
}
