"use client";
import type { Source } from "#contracts/source.ts";
import { CodeBlock } from "#ui/code-block.tsx";
import { CopyField } from "#ui/copy-field.tsx";
import { Field } from "#ui/field.tsx";
import { exampleRequest } from "./example-request.ts";
import { ShopifyTopics } from "./shopify-topics-list.tsx";

/** Where events of this source are sent to, and how. */
export function HowToSend({ source }: { source: Source }) {
  if (source.kind === "api") return <TrackApi intakeUrl={source.intakeUrl} />;
  return (
    <div className="flex max-w-2xl flex-col gap-3">
      <Field label={source.kind === "shopify" ? "URL of the webhooks in Shopify" : "Address to send events to"}>
        <CopyField value={source.intakeUrl} copyLabel="Copy the address" />
      </Field>
      {source.kind === "shopify" ? (
        <ShopifyTopics />
      ) : (
        <details>
          <summary className="w-fit rounded-control text-muted text-sm hover:text-ink">Example request</summary>
          <div className="mt-2">
            <CodeBlock text={exampleRequest(source.intakeUrl, "YOUR_SECRET")} wrap label="Example request" />
          </div>
        </details>
      )}
    </div>
  );
}

function TrackApi({ intakeUrl }: { intakeUrl: string }) {
  return (
    <div className="flex max-w-2xl flex-col gap-1.5">
      <h2 className="font-medium">Send an event with an API key</h2>
      <CodeBlock text={exampleRequest(intakeUrl, "YOUR_API_KEY")} wrap label="Example request" />
      <p className="text-muted text-sm">
        Make the key under Settings, API keys. One request may carry a list of up to 500 events.
      </p>
    </div>
  );
}
