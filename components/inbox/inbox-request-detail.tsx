"use client";
import { ArrowLeft } from "lucide-react";
import { useState } from "react";
import { formatBytes } from "#client/format.ts";
import type { InboxRequest } from "#contracts/inbox.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { CodeBlock } from "#ui/code-block.tsx";
import { HeaderList } from "#ui/header-list.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";
import { answeredWords } from "./answer-words.ts";
import { CompareChoice } from "./compare-choice.tsx";
import { RequestComparison } from "./request-comparison.tsx";
import { SendToLocalhost } from "./send-to-localhost.tsx";
import { SignatureBadge } from "./signature-badge.tsx";
import { signatureWords } from "./signature-words.ts";

interface InboxRequestDetailProps {
  request: InboxRequest;
  /** What it can be compared to. */
  others: readonly InboxRequest[];
  onBack: () => void;
}

export function InboxRequestDetail({ onBack, others, request }: InboxRequestDetailProps) {
  const [otherId, setOtherId] = useState<string | null>(null);
  const other = others.find(({ id }) => id === otherId);
  return (
    <article aria-label="Chosen request" className="flex min-w-0 flex-col gap-5">
      <header className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <Button variant="ghost" size="sm" icon={<ArrowLeft aria-hidden />} onClick={onBack} className="-ml-2 lg:hidden">
          All requests
        </Button>
        <div className="min-w-0 flex-1 basis-64">
          <h2 className="font-medium font-mono wrap-anywhere">
            {request.method} {request.path}
          </h2>
          <p className="mt-1 flex flex-wrap items-center gap-2 text-muted text-sm">
            <RelativeTime iso={request.receivedAt} />
            {formatBytes(request.bodyBytes)}
            <span>{answeredWords(request.answered)}</span>
          </p>
        </div>
        {request.deliveryId ? (
          <LinkButton href={`/deliveries/${request.deliveryId}`} size="sm">
            See its delivery
          </LinkButton>
        ) : null}
        <SendToLocalhost request={request} />
      </header>
      <section aria-label="Signature">
        <SignatureBadge signature={request.signature} />
        <p className="mt-1 text-muted text-sm">{signatureWords(request)}</p>
      </section>
      <CompareChoice request={request} others={others} value={otherId} onChange={setOtherId} />
      {other ? <RequestComparison request={request} other={other} /> : <RequestParts request={request} />}
    </article>
  );
}

function RequestParts({ request }: { request: InboxRequest }) {
  return (
    <>
      <section>
        <h3 className="mb-1.5 font-medium">Body</h3>
        {request.body === "" ? (
          <p className="text-muted">The request has no body.</p>
        ) : (
          <CodeBlock text={request.body} language="json" wrap maxHeight="34rem" label="Body" />
        )}
        {request.bodyTruncated ? (
          <p className="mt-1.5 text-muted text-sm">Only the beginning is kept here; the whole body was sent.</p>
        ) : null}
      </section>
      <section>
        <h3 className="mb-1.5 font-medium">Headers</h3>
        <HeaderList headers={request.headers} />
      </section>
    </>
  );
}
