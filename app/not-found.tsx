import type { Metadata } from "next";
import { LinkButton } from "#ui/button.tsx";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <main className="flex min-h-[60vh] flex-col items-center justify-center px-4 text-center">
      <h1 className="font-medium text-xl tracking-tight">There is nothing at this address</h1>
      <p className="mt-1 mb-5 max-w-md text-balance text-muted">
        It may have been archived, or the link is incomplete. Start from home to find it.
      </p>
      <LinkButton href="/" variant="primary">
        Go home
      </LinkButton>
    </main>
  );
}
