"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { signIn, signInSchema } from "#client/account/sign-in.ts";
import { showErrors } from "#client/form-errors.ts";
import { Button } from "#ui/button.tsx";
import { Field } from "#ui/field.tsx";
import { Input } from "#ui/input.tsx";
import { Notice } from "#ui/notice.tsx";

export function SignInForm() {
  const router = useRouter();
  const form = useForm({ resolver: zodResolver(signInSchema), defaultValues: { email: "", password: "" } });
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    try {
      await signIn(values);
      router.replace("/");
    } catch (error) {
      showErrors(error, ["email", "password"], form.setError);
    }
  });
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {errors.root?.server ? <Notice tone="bad">{errors.root.server.message}</Notice> : null}
      <Field label="E-mail" error={errors.email?.message} required>
        <Input type="email" autoComplete="username" {...form.register("email")} />
      </Field>
      <Field label="Password" error={errors.password?.message} required>
        <Input type="password" autoComplete="current-password" {...form.register("password")} />
      </Field>
      <Button type="submit" variant="primary" loading={isSubmitting || isSubmitSuccessful}>
        Sign in
      </Button>
    </form>
  );
}
