"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { setUp } from "#client/account/set-up.ts";
import { ApiProblem } from "#client/api.ts";
import { showErrors } from "#client/form-errors.ts";
import { setupSchema } from "#contracts/account.ts";
import { Button } from "#ui/button.tsx";
import { Field } from "#ui/field.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";

export function SignUpForm() {
  const router = useRouter();
  const form = useForm({
    resolver: zodResolver(setupSchema),
    defaultValues: { storeName: "", name: "", email: "", password: "" },
  });
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    try {
      await setUp(values);
      router.replace("/");
    } catch (error) {
      // Somebody else was quicker: the page then says who to ask.
      if (error instanceof ApiProblem && error.code === "setup_done") return router.refresh();
      showErrors(error, ["storeName", "name", "email", "password"], form.setError);
    }
  });
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {errors.root?.server ? <Notice tone="bad">{errors.root.server.message}</Notice> : null}
      <Field label="Store name" hint="As your customers know it" error={errors.storeName?.message} required>
        <Input autoComplete="organization" {...form.register("storeName")} />
      </Field>
      <Field label="Your name" error={errors.name?.message} required>
        <Input autoComplete="name" {...form.register("name")} />
      </Field>
      <Field label="E-mail" error={errors.email?.message} required>
        <Input type="email" autoComplete="username" {...form.register("email")} />
      </Field>
      <Field label="Password" hint="At least 10 characters" error={errors.password?.message} required>
        <Input type="password" autoComplete="new-password" {...form.register("password")} />
      </Field>
      <Button type="submit" variant="primary" loading={isSubmitting || isSubmitSuccessful}>
        Create account
      </Button>
    </form>
  );
}
