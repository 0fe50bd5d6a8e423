"use client";
import { clsx } from "clsx";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { Logo } from "./logo.tsx";
import { isCurrent, navItems } from "./nav-items.ts";
import { OpenProblems } from "./open-problems.tsx";

/** The way around: words and icons on wide screens, icons on narrower ones; phones have the bottom bar instead. */
export function Rail() {
  const pathname = usePathname();
  return (
    <nav
      aria-label="Main"
      className="sticky top-0 hidden h-dvh w-14 shrink-0 flex-col border-r bg-sunken md:flex xl:w-52"
    >
      <Link
        href="/"
        className="flex h-12 items-center gap-2 rounded-control px-4 font-medium -outline-offset-2 max-xl:justify-center max-xl:px-0"
      >
        <Logo />
        <span className="max-xl:sr-only">Hookline</span>
      </Link>
      <div className="flex flex-1 flex-col gap-0.5 overflow-y-auto p-2">
        {navItems.map(({ href, label, icon: Icon }) => {
          const current = isCurrent(href, pathname);
          return (
            <Link
              key={href}
              href={href}
              title={label}
              aria-current={current ? "page" : undefined}
              className={clsx(
                "relative flex h-8 items-center gap-2.5 rounded-control px-2 transition-colors duration-120 max-xl:h-10 max-xl:justify-center",
                current ? "bg-hover font-medium text-ink" : "text-muted hover:bg-hover hover:text-ink",
                href === "/settings" && "mt-auto",
              )}
            >
              <Icon aria-hidden className={clsx("size-4 shrink-0 max-xl:size-5", current && "text-accent")} />
              <span className="max-xl:sr-only">{label}</span>
              {href === "/problems" ? <OpenProblems /> : null}
            </Link>
          );
        })}
      </div>
    </nav>
  );
}
