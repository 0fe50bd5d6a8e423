import type { ReactNode } from "react";
import { Logo } from "#components/frame/logo.tsx";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <main className="flex min-h-dvh flex-col items-center bg-sunken px-4 pt-[12vh] pb-12">
      <p className="mb-6 flex items-center gap-2 font-medium text-lg">
        <Logo className="size-7" />
        Hookline
      </p>
      <div className="w-full max-w-sm rounded-card border bg-surface p-6">{children}</div>
    </main>
  );
}
