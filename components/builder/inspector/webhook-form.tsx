"use client";
import { useController } from "react-hook-form";
import { describeRetries, retryPolicyName } from "#components/flows/retry-words.ts";
import { PayloadEditor } from "#components/payload/payload-editor.tsx";
import { VariableSheet } from "#components/payload/variable-sheet.tsx";
import type { Flow } from "#contracts/flow.ts";
import { retryPolicyNames, webhookMethods } from "#contracts/flow-steps.ts";
import { Input } from "#ui/input.tsx";
import { Select } from "#ui/select.tsx";
import { Switch } from "#ui/switch.tsx";
import { FormField, PartError } from "./form-field.tsx";
import { NameField } from "./name-field.tsx";
import { PairRows } from "./pair-rows.tsx";

const methods = webhookMethods.map((method) => ({ value: method, label: method }));

interface WebhookFormProps {
  eventType: string;
  /** null while it is not saved yet. */
  flow: Flow | null;
  disabled: boolean;
}

/** Where a webhook goes, what it says, and how it is sent. */
export function WebhookForm({ eventType, flow, disabled }: WebhookFormProps) {
  const method = useController({ name: "method" });
  const url = useController({ name: "url" });
  const headers = useController({ name: "headers" });
  const body = useController({ name: "body" });
  const onMissing = useController({ name: "onMissing" });
  return (
    <div className="flex flex-col gap-5">
      <NameField required placeholder="Tell the warehouse" />
      <div className="grid grid-cols-[6.5rem_minmax(0,1fr)] items-end gap-2">
        <FormField name="method" label="Method">
          <Select value={method.field.value} options={methods} onValueChange={method.field.onChange} />
        </FormField>
        <FormField
          name="url"
          label="Address"
          required
          aside={disabled ? null : <VariableSheet eventType={eventType} flowId={flow?.id ?? null} />}
        >
          <Input
            {...url.field}
            mono
            data-template="plain"
            data-secrets
            placeholder="https://example.com/webhooks"
            autoComplete="off"
            spellCheck={false}
          />
        </FormField>
      </div>
      <PairRows
        name="headers"
        pairs={headers.field.value}
        onChange={headers.field.onChange}
        onBlur={headers.field.onBlur}
        legend="Headers"
        addLabel="Add a header"
        namePlaceholder="Authorization"
        allowsSecrets
      />
      <section
        aria-label="Body of the request"
        data-section="body"
        tabIndex={-1}
        onBlur={body.field.onBlur}
        className="border-t pt-4 outline-none"
      >
        <PartError name="body" />
        <PayloadEditor
          body={body.field.value}
          onChange={body.field.onChange}
          eventType={eventType}
          request={{
            method: method.field.value,
            url: url.field.value,
            headers: headers.field.value,
            onMissing: onMissing.field.value,
          }}
          onRequestChange={(request) => {
            method.field.onChange(request.method);
            url.field.onChange(request.url);
            headers.field.onChange(request.headers);
            body.field.onChange(request.body);
          }}
          flow={flow ? { id: flow.id, name: flow.name, version: flow.liveVersion } : undefined}
          disabled={disabled}
        />
      </section>
      <SendingFields />
    </div>
  );
}

const retryOptions = retryPolicyNames.map((policy) => ({
  value: policy,
  label: retryPolicyName(policy),
  description: describeRetries(policy),
}));

const missingOptions = [
  { value: "empty", label: "Send it empty", description: "The place of the variable stays empty, null in JSON" },
  { value: "fail", label: "Do not send", description: "The delivery fails and says which variable is missing" },
] as const;

/** How a step is sent: again when it fails, signed, and what happens without a variable. */
function SendingFields() {
  const retry = useController({ name: "retry" });
  const sign = useController({ name: "sign" });
  const onMissing = useController({ name: "onMissing" });
  const policy: (typeof retryPolicyNames)[number] = retry.field.value;
  return (
    <div className="flex flex-col gap-4 border-t pt-4">
      <FormField name="retry" label="When it fails" hint={`${describeRetries(policy)}.`}>
        <Select value={policy} options={retryOptions} onValueChange={retry.field.onChange} />
      </FormField>
      <FormField name="onMissing" label="When a variable is missing">
        <Select value={onMissing.field.value} options={missingOptions} onValueChange={onMissing.field.onChange} />
      </FormField>
      <Switch
        checked={sign.field.value}
        onCheckedChange={sign.field.onChange}
        label="Sign the request"
        hint="The receiver can check that it comes from you and was not changed (Standard Webhooks)."
      />
    </div>
  );
}
