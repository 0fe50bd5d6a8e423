"use client";
import { clsx } from "clsx";
import Link from "next/link";
import { usePathname } from "next/navigation";

const tabs = [
  { href: "/settings/secrets", label: "Secrets" },
  { href: "/settings/alerts", label: "Alerts" },
  { href: "/settings/keys", label: "API keys" },
  { href: "/settings/store", label: "Store" },
] as const;

export function SettingsTabs() {
  const pathname = usePathname();
  return (
    <nav aria-label="Settings" className="mb-5 flex gap-4 overflow-x-auto border-b px-px">
      {tabs.map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          aria-current={pathname === href ? "page" : undefined}
          className={clsx(
            "-mb-px flex h-9 shrink-0 items-center border-b-2 px-0.5 font-medium -outline-offset-3",
            pathname === href ? "border-accent text-ink" : "border-transparent text-muted hover:text-ink",
          )}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
