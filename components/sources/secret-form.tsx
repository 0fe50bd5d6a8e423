"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { showErrors } from "#client/form-errors.ts";
import { useUpdateSource } from "#client/sources/change-source.ts";
import { sourcePatchSchema } from "#contracts/source.ts";
import { Button } from "#ui/button.tsx";
import { Field } from "#ui/field.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";
import { toast } from "#ui/toast.tsx";

const secretFormSchema = sourcePatchSchema.pick({ secret: true }).required();

interface SecretFormProps {
  sourceId: string;
  label: string;
  hint?: string;
  onSaved?: () => void;
}

/** Takes the secret with which a source signs its requests. */
export function SecretForm({ sourceId, label, hint, onSaved }: SecretFormProps) {
  const update = useUpdateSource(sourceId);
  const form = useForm({ resolver: zodResolver(secretFormSchema), defaultValues: { secret: "" } });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    try {
      await update.mutateAsync(values);
      form.reset();
      toast.success("The secret is saved.");
      onSaved?.();
    } catch (error) {
      showErrors(error, ["secret"], form.setError);
    }
  });
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      {errors.root?.server ? <Notice tone="bad">{errors.root.server.message}</Notice> : null}
      <Field label={label} hint={hint} error={errors.secret?.message} required>
        <Input mono autoComplete="off" spellCheck={false} {...form.register("secret")} />
      </Field>
      <Button type="submit" variant="primary" loading={isSubmitting} className="self-start">
        Save secret
      </Button>
    </form>
  );
}
