"use client";
import { clsx } from "clsx";
import { Ellipsis } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { Menu } from "#ui/menu.tsx";
import { isCurrent, navItems } from "./nav-items.ts";

const shownCount = 4;

/** The way around on phones: the most used places and "More". */
export function BottomBar() {
  const pathname = usePathname();
  const more = navItems.slice(shownCount);
  const isInMore = more.some(({ href }) => isCurrent(href, pathname));
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-20 grid grid-cols-5 border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {navItems.slice(0, shownCount).map(({ href, label, icon: Icon }) => {
        const current = isCurrent(href, pathname);
        return (
          <Link key={href} href={href} aria-current={current ? "page" : undefined} className={itemStyle(current)}>
            <Icon aria-hidden className="size-5" />
            {label}
          </Link>
        );
      })}
      <Menu
        trigger={
          <button type="button" className={itemStyle(isInMore)}>
            <Ellipsis aria-hidden className="size-5" />
            More
          </button>
        }
        items={more.map(({ href, label, icon: Icon }) => ({ href, label, icon: <Icon aria-hidden /> }))}
      />
    </nav>
  );
}

function itemStyle(current: boolean): string {
  return clsx(
    "flex h-14 flex-col items-center justify-center gap-0.5 text-xs -outline-offset-2",
    current ? "font-medium text-accent" : "text-muted",
  );
}
