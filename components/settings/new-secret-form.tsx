"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { ApiProblem } from "#client/api.ts";
import { showErrors } from "#client/form-errors.ts";
import { useCreateSecret } from "#client/secrets/secrets.ts";
import { secretInputSchema } from "#contracts/secret.ts";
import { Button } from "#ui/button.tsx";
import { DialogActions } from "#ui/dialog.tsx";
import { Field } from "#ui/field.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";
import { toast } from "#ui/toast.tsx";

export function NewSecretForm({ onSaved }: { onSaved: () => void }) {
  const create = useCreateSecret();
  const form = useForm({ resolver: zodResolver(secretInputSchema), defaultValues: { name: "", value: "" } });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    try {
      await create.mutateAsync(values);
      toast.success(`Secret ${values.name} is saved.`);
      onSaved();
    } catch (error) {
      const isTaken = error instanceof ApiProblem && error.status === 409 && error.errors.length === 0;
      if (isTaken) form.setError("name", { message: error.message }, { shouldFocus: true });
      else showErrors(error, ["name", "value"], form.setError);
    }
  });
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {errors.root?.server ? <Notice tone="bad">{errors.root.server.message}</Notice> : null}
      <Field label="Name" hint="For example warehouse_key" error={errors.name?.message} required>
        <Input mono autoComplete="off" autoCapitalize="none" spellCheck={false} {...form.register("name")} />
      </Field>
      <Field label="Value" error={errors.value?.message} required>
        <Input mono type="password" autoComplete="new-password" {...form.register("value")} />
      </Field>
      <DialogActions>
        <Button type="submit" variant="primary" loading={isSubmitting}>
          Save secret
        </Button>
      </DialogActions>
    </form>
  );
}
