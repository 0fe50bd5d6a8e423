"use client";
import { signatureSnippets } from "#core/signing/snippets/registry.ts";
import { CodeBlock } from "#ui/code-block.tsx";
import { Tabs } from "#ui/tabs.tsx";

/** For the receiver's developer: how to check that a request is from here. */
export function VerifySnippets() {
  return (
    <section aria-labelledby="verify">
      <h3 id="verify" className="mb-1 font-medium">
        How the receiver checks it
      </h3>
      <p className="mb-3 max-w-2xl text-muted">
        Requests are signed as Standard Webhooks describes, so its libraries work too. The receiver should also remember
        the webhook-id for a while: a request that comes twice has the same one.
      </p>
      <Tabs
        aria-label="Language"
        tabs={signatureSnippets.map(({ framework, id, language, use, verify }) => ({
          value: id,
          label: language,
          content: (
            <div className="flex flex-col gap-3">
              <CodeBlock text={verify} label={`Verification in ${language}`} maxHeight="24rem" />
              <p className="text-muted">With {framework}:</p>
              <CodeBlock text={use} label={`Handler with ${framework}`} maxHeight="24rem" />
            </div>
          ),
        }))}
      />
    </section>
  );
}
