"use client";
import { Menu as Base } from "@base-ui/react/menu";
import { clsx } from "clsx";
import Link from "next/link";
import type { ReactElement, ReactNode } from "react";

export interface MenuItem {
  label: string;
  /** What it is for, in smaller letters below the label. */
  hint?: string;
  icon?: ReactNode;
  /** Goes somewhere… */
  href?: string;
  /** …or does something. */
  onSelect?: () => void;
  danger?: boolean;
  disabled?: boolean;
  /** A line above this item. */
  separated?: boolean;
}

interface MenuProps {
  /** A Button; it needs an `aria-label` when it has no text. */
  trigger: ReactElement;
  items: readonly MenuItem[];
  /** Above the items, for example who is signed in. */
  heading?: ReactNode;
  align?: "start" | "end";
}

const itemStyle =
  "flex w-full cursor-default select-none items-center gap-2 rounded-control px-2 py-1.5 outline-none data-highlighted:bg-hover data-disabled:opacity-55 pointer-coarse:py-2.5 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted";

export function Menu({ trigger, items, heading, align = "end" }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align={align} className="z-50">
          <Base.Popup className="floating min-w-44 max-w-72 p-1">
            {heading ? <div className="mb-1 border-b px-2 pt-1 pb-2">{heading}</div> : null}
            <MenuItems items={items} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export function MenuItems({ items }: { items: readonly MenuItem[] }) {
  return items.map((item) => (
    <div key={item.label} className={clsx(item.separated && "mt-1 border-t pt-1")}>
      {item.href ? (
        <Base.LinkItem closeOnClick render={<Link href={item.href} />} className={itemStyle}>
          {item.icon}
          {item.label}
        </Base.LinkItem>
      ) : (
        <Base.Item
          disabled={item.disabled}
          onClick={item.onSelect}
          className={clsx(itemStyle, item.danger && "text-bad [&_svg]:text-bad!")}
        >
          {item.icon}
          {item.hint ? (
            <span>
              <span className="block">{item.label}</span>
              <span className="block text-muted text-sm">{item.hint}</span>
            </span>
          ) : (
            item.label
          )}
        </Base.Item>
      )}
    </div>
  ));
}
