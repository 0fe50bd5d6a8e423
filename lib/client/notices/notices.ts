import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { request } from "#client/api.ts";
import { withSearch } from "#client/paged.ts";
import { queryKey } from "#client/query-keys.ts";
import { noticePageSchema } from "#contracts/notice.ts";

const path = "/api/v1/notices";

/** GET /api/v1/notices: the notices loaded so far, newest first, and how many of the store's are unread. */
export function useNotices() {
  return useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: queryKey("notices", "list"),
      queryFn: ({ pageParam, signal }) =>
        request(noticePageSchema, "GET", withSearch(path, { cursor: pageParam, limit: 30 }), undefined, signal),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      select: ({ pages }) => ({ notices: pages.flatMap((page) => page.data), unread: pages[0]?.unread ?? 0 }),
    }),
  );
}

/** POST /api/v1/notices/read: these, or all without ids. */
export function useReadNotices() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids?: string[]) => request(z.object({ read: z.number() }), "POST", `${path}/read`, { ids }),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKey("notices") }),
  });
}
