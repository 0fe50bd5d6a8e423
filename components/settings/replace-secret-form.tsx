"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { showErrors } from "#client/form-errors.ts";
import { useReplaceSecret } from "#client/secrets/secrets.ts";
import { secretValueSchema } from "#contracts/secret.ts";
import { Button } from "#ui/button.tsx";
import { DialogActions } from "#ui/dialog.tsx";
import { Field } from "#ui/field.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";
import { toast } from "#ui/toast.tsx";

export function ReplaceSecretForm({ name, onSaved }: { name: string; onSaved: () => void }) {
  const replace = useReplaceSecret();
  const form = useForm({ resolver: zodResolver(secretValueSchema), defaultValues: { value: "" } });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async ({ value }) => {
    try {
      await replace.mutateAsync({ name, value });
      toast.success(`Secret ${name} is replaced.`);
      onSaved();
    } catch (error) {
      showErrors(error, ["value"], form.setError);
    }
  });
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {errors.root?.server ? <Notice tone="bad">{errors.root.server.message}</Notice> : null}
      <Field label="New value" error={errors.value?.message} required>
        <Input mono type="password" autoComplete="new-password" {...form.register("value")} />
      </Field>
      <DialogActions>
        <Button type="submit" variant="primary" loading={isSubmitting}>
          Replace
        </Button>
      </DialogActions>
    </form>
  );
}
