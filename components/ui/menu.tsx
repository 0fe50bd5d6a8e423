"use client";
import { cloneElement, type ReactElement, type ReactNode, useState } from "react";
import { AnchoredMenu } from "./anchored-menu.tsx";
import type { MenuItem } from "./menu-item.ts";
import { usePopupTrigger } from "./use-popup-trigger.ts";

interface MenuProps {
  /** A Button; it needs an `aria-label` when it has no text. */
  trigger: ReactElement;
  items: readonly MenuItem[];
  /** Above the items, for example who is signed in. */
  heading?: ReactNode;
  align?: "start" | "end";
}

/** A button with a menu. */
export function Menu({ trigger, items, heading, align = "end" }: MenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { ref, props } = usePopupTrigger("menu", anchor !== null, (open) => setAnchor(open ? ref.current : null));
  return (
    <>
      {cloneElement(trigger, props)}
      <AnchoredMenu
        anchor={anchor}
        onClose={() => setAnchor(null)}
        returnTo={() => ref.current}
        items={items}
        heading={heading}
        align={align}
      />
    </>
  );
}
