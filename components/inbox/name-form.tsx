"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { showErrors } from "#client/form-errors.ts";
import { newInboxSchema } from "#contracts/inbox.ts";
import { Button } from "#ui/button.tsx";
import { DialogActions } from "#ui/dialog.tsx";
import { Field } from "#ui/field.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";

interface NameFormProps {
  name: string;
  saveLabel: string;
  /** Throws what keeps it from being saved. */
  onSave: (name: string) => Promise<unknown>;
}

/** The name of an inbox, of a new one or another name for an old one. */
export function NameForm({ name, onSave, saveLabel }: NameFormProps) {
  const form = useForm({ resolver: zodResolver(newInboxSchema), defaultValues: { name } });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    try {
      await onSave(values.name);
    } catch (error) {
      showErrors(error, ["name"], form.setError);
    }
  });
  return (
    <form onSubmit={submit} noValidate>
      {errors.root?.server ? (
        <Notice tone="bad" className="mb-3">
          {errors.root.server.message}
        </Notice>
      ) : null}
      <Field label="Name" hint="For example Slow warehouse" error={errors.name?.message} required>
        <Input autoComplete="off" {...form.register("name")} />
      </Field>
      <DialogActions>
        <Button type="submit" variant="primary" loading={isSubmitting}>
          {saveLabel}
        </Button>
      </DialogActions>
    </form>
  );
}
