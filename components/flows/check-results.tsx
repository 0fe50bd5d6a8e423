"use client";
import { CircleCheck, CircleX } from "lucide-react";
import { useFlowChecks } from "#client/flow-checks/flow-checks.ts";
import { formatDuration } from "#client/format.ts";
import type { FlowCheck } from "#contracts/flow-check.ts";
import { Badge } from "#ui/badge.tsx";
import { LoadMore } from "#ui/load-more.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";

/** The latest checks, newest first; nothing before the first. */
export function CheckResults({ flowId }: { flowId: string }) {
  const checks = useFlowChecks(flowId);
  if (!checks.data?.length) return null;
  return (
    <div>
      <h3 className="font-medium">Latest checks</h3>
      <ul className="mt-1 divide-y border-y">
        {checks.data.map((check) => (
          <CheckResult key={check.id} check={check} />
        ))}
      </ul>
      <LoadMore query={checks} />
    </div>
  );
}

function CheckResult({ check }: { check: FlowCheck }) {
  const { at, durationMs, message, method, succeeded, url } = check;
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 py-2 text-sm">
      {succeeded ? (
        <Badge tone="ok" icon={<CircleCheck aria-hidden />}>
          Reached
        </Badge>
      ) : (
        <Badge tone="bad" icon={<CircleX aria-hidden />}>
          Failed
        </Badge>
      )}
      <span className="min-w-0 flex-1 basis-64 wrap-anywhere">{message}</span>
      <span className="text-muted">
        <RelativeTime iso={at} />, {formatDuration(durationMs)}
      </span>
      {url === "" ? null : (
        <span className="w-full truncate font-mono text-muted text-xs" title={url}>
          {method} {url}
        </span>
      )}
    </li>
  );
}
