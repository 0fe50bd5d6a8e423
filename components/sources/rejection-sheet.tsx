"use client";
import { formatBytes } from "#client/format.ts";
import type { RejectedRequest } from "#contracts/source.ts";
import { CodeBlock } from "#ui/code-block.tsx";
import { HeaderList } from "#ui/header-list.tsx";
import { KeyValue } from "#ui/key-value.tsx";
import { Notice } from "#ui/notice.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";
import { Sheet } from "#ui/sheet.tsx";

interface RejectionSheetProps {
  rejection: RejectedRequest;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function RejectionSheet({ rejection, open, onOpenChange }: RejectionSheetProps) {
  const headers = Object.entries(rejection.headers).map(([name, value]) => ({ name, value }));
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title="Rejected request">
      <div className="flex flex-col gap-6">
        <Notice tone="bad">{rejection.message}</Notice>
        <KeyValue
          items={[
            { label: "Received", value: <RelativeTime iso={rejection.receivedAt} /> },
            { label: "Answered with", value: `${rejection.statusCode} (${rejection.code})` },
            { label: "Topic", value: rejection.topic ?? "None" },
            { label: "Id of the sender", value: rejection.externalId ?? "None" },
            { label: "Size", value: formatBytes(rejection.bodyBytes) },
          ]}
        />
        <section>
          <h3 className="mb-1.5 font-medium">Headers</h3>
          <HeaderList headers={headers} />
        </section>
        <section>
          <h3 className="mb-1.5 font-medium">Beginning of the body</h3>
          {rejection.bodyExcerpt ? (
            <CodeBlock text={rejection.bodyExcerpt} language="json" wrap label="Body" />
          ) : (
            <p className="text-muted">The body was empty.</p>
          )}
        </section>
      </div>
    </Sheet>
  );
}
