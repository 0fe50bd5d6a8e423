"use client";
import { clsx } from "clsx";
import { formatBytes } from "#client/format.ts";
import type { InboxRequest } from "#contracts/inbox.ts";
import { RelativeTime } from "#ui/relative-time.tsx";
import { answeredWords } from "./answer-words.ts";
import { SignatureBadge } from "./signature-badge.tsx";

/** It got no answer, or none that counts as delivered. */
const isFailure = ({ answered }: InboxRequest) => answered === null || answered > 299;

interface InboxRequestListProps {
  requests: readonly InboxRequest[];
  chosenId: string;
  onChoose: (id: string) => void;
}

export function InboxRequestList({ requests, chosenId, onChoose }: InboxRequestListProps) {
  return (
    <ul aria-label="Requests, newest first" className="divide-y overflow-hidden rounded-card border bg-surface">
      {requests.map((request) => (
        <li key={request.id}>
          <button
            type="button"
            aria-current={request.id === chosenId ? "true" : undefined}
            onClick={() => onChoose(request.id)}
            className="flex min-h-12 w-full flex-col justify-center gap-0.5 px-3 py-2 text-left -outline-offset-2 transition-colors duration-120 hover:bg-hover lg:aria-current:bg-accent-soft"
          >
            <span className="flex w-full items-center justify-between gap-3">
              <span className="flex items-center gap-2 font-medium">
                {request.method}
                <SignatureBadge signature={request.signature} />
              </span>
              <span className="shrink-0 text-muted text-sm">
                <RelativeTime iso={request.receivedAt} />
              </span>
            </span>
            <span className="flex w-full items-baseline justify-between gap-3 text-muted text-sm">
              <span className="truncate font-mono">{request.path}</span>
              <span className={clsx("shrink-0", isFailure(request) && "text-bad")}>
                {isFailure(request) ? answeredWords(request.answered) : formatBytes(request.bodyBytes)}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
