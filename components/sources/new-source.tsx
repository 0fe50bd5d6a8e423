"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { showErrors } from "#client/form-errors.ts";
import { useCreateSource } from "#client/sources/change-source.ts";
import { useCanEdit } from "#components/frame/me-context.tsx";
import { type ConnectedKind, type CreatedSource, sourceInputSchema } from "#contracts/source.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { Field } from "#ui/field.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";
import { CustomSourceCreated } from "./custom-source-created.tsx";
import { KindCards } from "./kind-cards.tsx";

const newSourceSchema = sourceInputSchema.omit({ secret: true });

/** Names and kind first. A shop's walk-through goes on on the source's own page; a custom secret is shown here, once. */
export function NewSource() {
  const router = useRouter();
  const canEdit = useCanEdit();
  const create = useCreateSource();
  const [created, setCreated] = useState<(CreatedSource & { secret: string }) | null>(null);
  const form = useForm({
    resolver: zodResolver(newSourceSchema),
    defaultValues: { kind: "shopify" as ConnectedKind, name: "" },
  });
  const { errors, isSubmitting } = form.formState;
  const kind = form.watch("kind");
  const submit = form.handleSubmit(async (values) => {
    try {
      const source = await create.mutateAsync(values);
      if (source.secret === null) router.push(`/sources/${source.id}`);
      else setCreated({ ...source, secret: source.secret });
    } catch (error) {
      showErrors(error, ["kind", "name"], form.setError);
    }
  });
  if (created) return <CustomSourceCreated source={created} />;
  if (!canEdit) return <Notice>Your role lets you look at sources, not add any. Ask an owner or admin.</Notice>;
  return (
    <form onSubmit={submit} noValidate className="flex max-w-xl flex-col gap-5">
      {errors.root?.server ? <Notice tone="bad">{errors.root.server.message}</Notice> : null}
      <KindCards registration={form.register("kind")} />
      <Field
        label="Name"
        hint={kind === "shopify" ? "For example the shop's own name" : "For example the system that sends"}
        error={errors.name?.message}
        required
      >
        <Input autoComplete="off" {...form.register("name")} />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" variant="primary" loading={isSubmitting || create.isSuccess}>
          {kind === "shopify" ? "Continue" : "Create source"}
        </Button>
        <LinkButton href="/sources">Cancel</LinkButton>
      </div>
    </form>
  );
}
