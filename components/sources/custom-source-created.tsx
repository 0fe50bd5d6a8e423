"use client";
import type { CreatedSource } from "#contracts/source.ts";
import { LinkButton } from "#ui/button.tsx";
import { CodeBlock } from "#ui/code-block.tsx";
import { CopyField } from "#ui/copy-field.tsx";
import { Field } from "#ui/field.tsx";
import { Notice } from "#ui/notice.tsx";
import { exampleRequest } from "./example-request.ts";

export function CustomSourceCreated({ source }: { source: CreatedSource & { secret: string } }) {
  return (
    <div className="flex max-w-2xl flex-col gap-5">
      <Notice tone="warn" title="Copy the secret now">
        It is not shown again. Should it get lost, replace it on the source's page.
      </Notice>
      <Field label="Secret" hint="Proves that a request comes from you">
        <CopyField value={source.secret} copyLabel="Copy the secret" />
      </Field>
      <Field label="Address to send events to">
        <CopyField value={source.intakeUrl} copyLabel="Copy the address" />
      </Field>
      <div>
        <h2 className="mb-1.5 font-medium">Try it from a terminal</h2>
        <CodeBlock text={exampleRequest(source.intakeUrl, source.secret)} wrap label="Example request" />
        <p className="mt-1.5 text-muted text-sm">
          A request can also be signed with this secret as Standard Webhooks describes (headers webhook-id,
          webhook-timestamp and webhook-signature).
        </p>
      </div>
      <LinkButton href={`/sources/${source.id}`} variant="primary" className="self-start">
        I have copied it
      </LinkButton>
    </div>
  );
}
