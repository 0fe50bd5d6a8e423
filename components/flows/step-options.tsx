"use client";
import { useController, useFormContext } from "react-hook-form";
import { retryPolicyNames } from "#contracts/flow-steps.ts";
import { Select } from "#ui/select.tsx";
import { Switch } from "#ui/switch.tsx";
import type { FlowForm } from "./flow-form.ts";
import { FormField } from "./form-field.tsx";
import { describeRetries, retryPolicyName } from "./retry-words.ts";

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
export function StepOptions({ index }: { index: number }) {
  const { control } = useFormContext<FlowForm>();
  const at = `definition.steps.${index}` as const;
  const retry = useController({ control, name: `${at}.retry` });
  const sign = useController({ control, name: `${at}.sign` });
  const onMissing = useController({ control, name: `${at}.onMissing` });
  return (
    <div className="flex flex-col gap-4 border-t pt-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField name={`${at}.retry`} label="When it fails" hint={`${describeRetries(retry.field.value)}.`}>
          <Select value={retry.field.value} options={retryOptions} onValueChange={retry.field.onChange} />
        </FormField>
        <FormField name={`${at}.onMissing`} label="When a variable is missing">
          <Select value={onMissing.field.value} options={missingOptions} onValueChange={onMissing.field.onChange} />
        </FormField>
      </div>
      <Switch
        checked={sign.field.value}
        onCheckedChange={sign.field.onChange}
        label="Sign the request"
        hint="The receiver can check that it comes from you and was not changed (Standard Webhooks)."
      />
    </div>
  );
}
