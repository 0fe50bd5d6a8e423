"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { showErrors } from "#client/form-errors.ts";
import { useUpdateSource } from "#client/sources/change-source.ts";
import { type Source, sourceInputSchema } from "#contracts/source.ts";
import { Button } from "#ui/button.tsx";
import { DialogActions } from "#ui/dialog.tsx";
import { Field } from "#ui/field.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";

const renameSchema = sourceInputSchema.pick({ name: true });

export function RenameSourceForm({ source, onSaved }: { source: Source; onSaved: () => void }) {
  const update = useUpdateSource(source.id);
  const form = useForm({ resolver: zodResolver(renameSchema), defaultValues: { name: source.name } });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    try {
      await update.mutateAsync(values);
      onSaved();
    } catch (error) {
      showErrors(error, ["name"], form.setError);
    }
  });
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      {errors.root?.server ? <Notice tone="bad">{errors.root.server.message}</Notice> : null}
      <Field label="Name" error={errors.name?.message} required>
        <Input autoComplete="off" {...form.register("name")} />
      </Field>
      <DialogActions>
        <Button type="submit" variant="primary" loading={isSubmitting}>
          Save
        </Button>
      </DialogActions>
    </form>
  );
}
