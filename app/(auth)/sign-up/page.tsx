import type { Metadata } from "next";
import { SignUpForm } from "#components/accounts/sign-up-form.tsx";
import { readSetupState } from "#server/api/page-session.ts";
import { LinkButton } from "#ui/button.tsx";

export const metadata: Metadata = { title: "Set up" };

export default async function SignUpPage() {
  const { setupDone } = await readSetupState();
  if (setupDone) return <AlreadySetUp />;
  return (
    <>
      <h1 className="font-medium text-xl tracking-tight">Set up Hookline</h1>
      <p className="mt-1 mb-5 text-muted">You are the first one here, so this account will own the store.</p>
      <SignUpForm />
    </>
  );
}

function AlreadySetUp() {
  return (
    <>
      <h1 className="font-medium text-xl tracking-tight">This Hookline is already set up</h1>
      <p className="mt-1 mb-5 text-muted">Ask the person who set it up for an account of your own, then sign in.</p>
      <LinkButton href="/sign-in" variant="primary" className="w-full">
        Sign in
      </LinkButton>
    </>
  );
}
