"use client";
import type { ReactNode } from "react";
import type { Source } from "#contracts/source.ts";
import { CopyField } from "#ui/copy-field.tsx";
import { Field } from "#ui/field.tsx";
import { SecretForm } from "./secret-form.tsx";
import { ShopifyTopics } from "./shopify-topics-list.tsx";

/** What to do in Shopify's admin, in its own words, until requests come in and can be checked. */
export function ShopifySetup({ source }: { source: Source }) {
  return (
    <section aria-labelledby="shopify-setup" className="max-w-2xl rounded-card border bg-surface p-4 sm:p-5">
      <h2 id="shopify-setup" className="mb-4 font-medium text-lg">
        Connect your Shopify shop
      </h2>
      <ol className="flex flex-col gap-5">
        <SetupStep number={1} title="Open the webhooks of your shop">
          <p className="text-muted">
            In Shopify admin, go to <Place>Settings</Place> → <Place>Notifications</Place> → <Place>Webhooks</Place> and
            choose <Place>Create webhook</Place>.
          </p>
        </SetupStep>
        <SetupStep number={2} title="Add the webhook">
          <p className="text-muted">
            Event <Place>Order creation</Place>, format <Place>JSON</Place>, and this as the URL. Leave the API version
            as it is and save.
          </p>
          <Field label="URL" hideLabel>
            <CopyField value={source.intakeUrl} copyLabel="Copy the URL" />
          </Field>
          <ShopifyTopics />
        </SetupStep>
        <SetupStep number={3} title="Paste the signing secret">
          <p className="text-muted">
            Under the list of webhooks Shopify says <Place>Your webhooks will be signed with</Place> and a long code.
            With it Hookline knows that an order really comes from your shop.
          </p>
          <SecretForm sourceId={source.id} label="Signing secret" />
        </SetupStep>
      </ol>
    </section>
  );
}

function SetupStep({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  return (
    <li className="flex gap-3">
      <span
        aria-hidden
        className="flex size-6 shrink-0 items-center justify-center rounded-full bg-accent-soft font-medium text-accent text-sm"
      >
        {number}
      </span>
      <div className="flex min-w-0 flex-1 flex-col gap-2.5">
        <h3 className="mt-0.5 font-medium">{title}</h3>
        {children}
      </div>
    </li>
  );
}

function Place({ children }: { children: ReactNode }) {
  return <strong className="font-medium text-ink">{children}</strong>;
}
