"use client";
import { KeyRound, LogOut, Store } from "lucide-react";
import { useRouter } from "next/navigation";
import { signOut } from "#client/account/sign-out.ts";
import { Button } from "#ui/button.tsx";
import { Menu } from "#ui/menu.tsx";
import { toast } from "#ui/toast.tsx";
import { useMe } from "./me-context.tsx";

export function PersonMenu() {
  const { user, role } = useMe();
  const router = useRouter();
  const name = user?.name ?? "API key";
  async function leave() {
    try {
      await signOut();
      router.replace("/sign-in");
    } catch (error) {
      toast.problem(error);
    }
  }
  return (
    <Menu
      trigger={
        <Button
          variant="ghost"
          aria-label={`${name}: account`}
          icon={
            <span
              aria-hidden
              className="flex size-6 items-center justify-center rounded-full bg-accent-soft text-accent text-xs uppercase"
            >
              {name.slice(0, 1)}
            </span>
          }
        />
      }
      heading={
        <>
          <p className="truncate font-medium">{name}</p>
          <p className="truncate text-muted text-sm">{user?.email}</p>
          <p className="text-muted text-sm capitalize">{role}</p>
        </>
      }
      items={[
        { label: "Store", icon: <Store aria-hidden />, href: "/settings/store" },
        { label: "API keys", icon: <KeyRound aria-hidden />, href: "/settings/keys" },
        { label: "Sign out", icon: <LogOut aria-hidden />, onSelect: leave, separated: true },
      ]}
    />
  );
}
