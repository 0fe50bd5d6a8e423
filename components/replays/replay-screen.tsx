"use client";
import { useQuery } from "@tanstack/react-query";
import { replayQuery } from "#client/replays/replays.ts";
import type { Replay } from "#contracts/replay.ts";
import { KeyValue } from "#ui/key-value.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { StatusBadge } from "#ui/status-badge.tsx";
import { FilterLink } from "./filter-link.tsx";
import { ReplayButtons } from "./replay-buttons.tsx";
import { ReplayProgress } from "./replay-progress.tsx";
import { ReplayResult } from "./replay-result.tsx";
import { replaySentence, replayTitle } from "./replay-words.ts";

const pollMs = 2000;

/** One replay: how far it is while it runs, what came of it afterwards. It goes on without this page. */
export function ReplayScreen({ id }: { id: string }) {
  const replay = useQuery({
    ...replayQuery(id),
    refetchInterval: ({ state }) => (state.data?.status === "running" || state.data?.waiting ? pollMs : false),
  });
  return (
    <>
      <PageHeader
        back={{ href: "/replays", label: "Replays" }}
        title={
          replay.data ? (
            <>
              {replayTitle(replay.data)} <StatusBadge status={replay.data.status} />
            </>
          ) : (
            "Replay"
          )
        }
        description={replay.data ? replaySentence(replay.data) : null}
        action={replay.data ? <ReplayButtons replay={replay.data} /> : null}
      />
      <QueryState query={replay} loading={<Skeleton rows={6} />}>
        {(found) => <ReplayView replay={found} />}
      </QueryState>
    </>
  );
}

function ReplayView({ replay }: { replay: Replay }) {
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <ReplayProgress replay={replay} />
      <section aria-labelledby="replay-result">
        <h2 id="replay-result" className="mb-2 font-medium">
          {replay.status === "completed" ? "Result" : "So far"}
        </h2>
        <ReplayResult replay={replay} />
      </section>
      <section aria-labelledby="replay-about">
        <h2 id="replay-about" className="mb-2 font-medium">
          About it
        </h2>
        <KeyValue
          items={[
            { label: "What", value: <FilterLink replay={replay} /> },
            {
              label: "Sent",
              value:
                replay.mode === "same"
                  ? "The same requests, under the same webhook-id"
                  : "Made anew by the live version",
            },
            {
              label: "Started",
              value: (
                <>
                  <RelativeTime iso={replay.createdAt} /> by {replay.createdBy}
                </>
              ),
            },
            ...(replay.finishedAt ? [{ label: "Ended", value: <RelativeTime iso={replay.finishedAt} /> }] : []),
          ]}
        />
      </section>
    </div>
  );
}
