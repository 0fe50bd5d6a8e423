"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Controller, useForm } from "react-hook-form";
import { showErrors } from "#client/form-errors.ts";
import { useCreateApiKey } from "#client/keys/keys.ts";
import { apiKeyInputSchema } from "#contracts/account.ts";
import { Button } from "#ui/button.tsx";
import { DialogActions } from "#ui/dialog.tsx";
import { Field } from "#ui/field.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";
import { Select } from "#ui/select.tsx";
import { roleWords } from "./role-words.ts";

const keyRoles = ["admin", "manager", "analyst"] as const;
const roleOptions = keyRoles.map((role) => ({ value: role, ...roleWords[role] }));

export function NewKeyForm({ onCreated }: { onCreated: (key: string) => void }) {
  const create = useCreateApiKey();
  const form = useForm({
    resolver: zodResolver(apiKeyInputSchema),
    defaultValues: { name: "", role: "manager" },
  });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    try {
      onCreated((await create.mutateAsync(values)).key);
    } catch (error) {
      showErrors(error, ["name", "role"], form.setError);
    }
  });
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {errors.root?.server ? <Notice tone="bad">{errors.root.server.message}</Notice> : null}
      <Field label="Name" hint="What uses this key" error={errors.name?.message} required>
        <Input autoComplete="off" {...form.register("name")} />
      </Field>
      <Field label="Role" error={errors.role?.message}>
        <Controller
          control={form.control}
          name="role"
          render={({ field }) => (
            <Select value={field.value ?? null} onValueChange={field.onChange} options={roleOptions} />
          )}
        />
      </Field>
      <DialogActions>
        <Button type="submit" variant="primary" loading={isSubmitting}>
          Make key
        </Button>
      </DialogActions>
    </form>
  );
}
