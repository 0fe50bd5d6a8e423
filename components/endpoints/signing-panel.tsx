"use client";
import { use } from "react";
import { formatDateTime } from "#client/format.ts";
import type { Endpoint } from "#contracts/endpoint.ts";
import { TimeZoneContext } from "#ui/time-zone.ts";
import { RotateSecret } from "./rotate-secret.tsx";
import { VerifySnippets } from "./verify-snippets.tsx";

/** The secret its requests are signed with, and how its developer checks that. */
export function SigningPanel({ endpoint }: { endpoint: Endpoint }) {
  const timeZone = use(TimeZoneContext);
  const { previousSecretUntil } = endpoint;
  const overlaps = previousSecretUntil !== null && Date.parse(previousSecretUntil) > Date.now();
  return (
    <section aria-labelledby="signing">
      <div className="mb-1 flex flex-wrap items-center justify-between gap-3">
        <h2 id="signing" className="font-medium text-lg">
          Signature
        </h2>
        <RotateSecret endpoint={endpoint} />
      </div>
      <p className="mb-4 max-w-2xl text-muted">
        Every request to it is signed with a secret of its own, which is shown once, when it is made. If nobody has it,
        make a new one.{" "}
        {overlaps
          ? `The old secret signs too until ${formatDateTime(previousSecretUntil, timeZone)}: requests carry both signatures.`
          : "While a secret is changed, requests carry the signatures of both, so that nothing is refused."}
      </p>
      <VerifySnippets />
    </section>
  );
}
