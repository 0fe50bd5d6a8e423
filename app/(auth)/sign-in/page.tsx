import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "#components/accounts/sign-in-form.tsx";
import { readSetupState } from "#server/api/page-session.ts";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage() {
  const { setupDone } = await readSetupState();
  if (!setupDone) redirect("/sign-up");
  return (
    <>
      <h1 className="mb-5 font-medium text-xl tracking-tight">Sign in</h1>
      <SignInForm />
    </>
  );
}
