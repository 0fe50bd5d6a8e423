"use client";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useCreateAlertChannel } from "#client/alert-channels/alert-channels.ts";
import { showErrors } from "#client/form-errors.ts";
import {
  type AlertChannelKind,
  alertChannelInputSchema,
  alertChannelKinds,
  type CreatedAlertChannel,
} from "#contracts/alert-channel.ts";
import { Button } from "#ui/button.tsx";
import { DialogActions } from "#ui/dialog.tsx";
import { Field } from "#ui/field.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { toast } from "#ui/toast.tsx";
import { type AlertsFormValues, channelInput, channelProblems } from "./alerts-channel-input.ts";
import { alertKinds } from "./alerts-kinds.ts";

interface AlertsFormProps {
  mailReady: boolean;
  onCreated: (created: CreatedAlertChannel) => void;
}

const kindOptions = alertChannelKinds.map((kind) => ({ value: kind, label: alertKinds[kind].label }));

export function AlertsForm({ mailReady, onCreated }: AlertsFormProps) {
  const [kind, setKind] = useState<AlertChannelKind>(mailReady ? "email" : "slack");
  const create = useCreateAlertChannel();
  const form = useForm<AlertsFormValues>({ defaultValues: { name: "", url: "", addresses: "" } });
  const { errors, isSubmitting } = form.formState;
  const words = alertKinds[kind];
  const target = kind === "email" ? "addresses" : "url";
  const isOff = kind === "email" && !mailReady;
  const submit = form.handleSubmit(async (values) => {
    const parsed = alertChannelInputSchema.safeParse(channelInput(kind, values));
    if (!parsed.success) {
      for (const { field, message } of channelProblems(parsed.error)) form.setError(field, { message });
      return;
    }
    try {
      const created = await create.mutateAsync(parsed.data);
      toast.success(`${created.name} is added. Send it a test to see it arrive.`);
      onCreated(created);
    } catch (error) {
      showErrors(error, ["name", "url", "addresses"], form.setError);
    }
  });
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <Segmented aria-label="Kind of channel" value={kind} onValueChange={setKind} options={kindOptions} />
      {errors.root?.server ? <Notice tone="bad">{errors.root.server.message}</Notice> : null}
      {isOff ? (
        <Notice tone="warn" title="No mail server yet">
          Whoever runs this installation sets SMTP_URL, for example smtp://user:password@mail.example.com:587, and
          starts it again.
        </Notice>
      ) : (
        <>
          <Field label="Name" hint="Who gets it, for example Shop team" error={errors.name?.message} required>
            <Input autoComplete="off" {...form.register("name")} />
          </Field>
          <Field label={words.targetLabel} hint={words.targetHint} error={errors[target]?.message} required>
            <Input
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              mono={kind !== "email"}
              key={target}
              {...form.register(target)}
            />
          </Field>
        </>
      )}
      <DialogActions>
        <Button type="submit" variant="primary" loading={isSubmitting} disabled={isOff}>
          Add channel
        </Button>
      </DialogActions>
    </form>
  );
}
