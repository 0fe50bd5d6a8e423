"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { Controller, useForm } from "react-hook-form";
import { showErrors } from "#client/form-errors.ts";
import { useUpdateStore } from "#client/store/update-store.ts";
import { useCanEdit, useMe } from "#components/frame/me-context.tsx";
import { storePatchSchema } from "#contracts/account.ts";
import { Button } from "#ui/button.tsx";
import { Combobox } from "#ui/combobox.tsx";
import { Field } from "#ui/field.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";
import { toast } from "#ui/toast.tsx";

const storeSchema = storePatchSchema.required();

export function StoreForm() {
  const { store } = useMe();
  const canEdit = useCanEdit();
  const router = useRouter();
  const update = useUpdateStore();
  const timeZones = useMemo(() => timeZoneOptions(store.timeZone), [store.timeZone]);
  const form = useForm({
    resolver: zodResolver(storeSchema),
    values: { name: store.name, timeZone: store.timeZone },
  });
  const { errors, isSubmitting, isDirty } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    try {
      await update.mutateAsync(values);
      toast.success("Saved.");
      router.refresh();
    } catch (error) {
      showErrors(error, ["name", "timeZone"], form.setError);
    }
  });
  return (
    <form onSubmit={submit} noValidate className="flex max-w-md flex-col gap-5">
      {errors.root?.server ? <Notice tone="bad">{errors.root.server.message}</Notice> : null}
      <Field label="Name" error={errors.name?.message} required>
        <Input autoComplete="organization" defaultValue={store.name} disabled={!canEdit} {...form.register("name")} />
      </Field>
      <Field label="Time zone" hint="Every time on these pages is told in it" error={errors.timeZone?.message} required>
        <Controller
          control={form.control}
          name="timeZone"
          render={({ field }) => (
            <Combobox
              value={field.value}
              onValueChange={field.onChange}
              options={timeZones}
              emptyText="No such time zone. Try the name of a large city."
              disabled={!canEdit}
            />
          )}
        />
      </Field>
      {canEdit ? (
        <Button type="submit" variant="primary" loading={isSubmitting} disabled={!isDirty} className="self-start">
          Save
        </Button>
      ) : null}
    </form>
  );
}

function timeZoneOptions(current: string) {
  const known = new Set(["UTC", current, ...Intl.supportedValuesOf("timeZone")]);
  return [...known].map((name) => ({ value: name, label: name.replaceAll("_", " ") }));
}
