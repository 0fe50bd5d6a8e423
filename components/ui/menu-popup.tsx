"use client";
import { Menu as Base } from "@base-ui/react/menu";
import { clsx } from "clsx";
import Link from "next/link";
import { useRef } from "react";
import type { AnchoredMenuProps } from "./anchored-menu.tsx";
import type { MenuItem } from "./menu-item.ts";
import { isPressOn } from "./use-popup-trigger.ts";

const itemStyle =
  "flex w-full cursor-default select-none items-center gap-2 rounded-control px-2 py-1.5 outline-none data-highlighted:bg-hover data-disabled:opacity-55 pointer-coarse:py-2.5 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted";

/** The open menu: its items, at the element that asked for it. */
export function MenuPopup({ anchor, onClose, returnTo, items, heading, align = "center", ...rest }: AnchoredMenuProps) {
  const wasChosen = useRef(false);
  return (
    <Base.Root
      modal={false}
      open={anchor !== null}
      onOpenChange={(open, details) => {
        if (!open && !isPressOn(anchor, details)) onClose();
      }}
    >
      <Base.Portal>
        <Base.Positioner anchor={anchor} sideOffset={4} align={align} className="z-50">
          <Base.Popup
            aria-label={rest["aria-label"]}
            finalFocus={() => {
              const target = returnTo(wasChosen.current);
              wasChosen.current = false;
              return target ?? false;
            }}
            // Nothing tells the menu that a key opened it, so the first entry would wait for a further key.
            onFocus={({ target, currentTarget }) => {
              if (target !== currentTarget || !currentTarget.matches(":focus-visible")) return;
              currentTarget.querySelector<HTMLElement>("[role=menuitem]:not([aria-disabled=true])")?.focus();
            }}
            className="floating min-w-44 max-w-80 p-1"
          >
            {heading ? <div className="mb-1 border-b px-2 pt-1 pb-2">{heading}</div> : null}
            {items.map((item) => (
              <div key={item.label} className={clsx(item.separated && "mt-1 border-t pt-1")}>
                <Item
                  item={item}
                  onSelect={() => {
                    wasChosen.current = true;
                    item.onSelect?.();
                  }}
                />
              </div>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Item({ item, onSelect }: { item: MenuItem; onSelect: () => void }) {
  if (item.href)
    return (
      <Base.LinkItem closeOnClick render={<Link href={item.href} />} className={itemStyle}>
        {item.icon}
        {item.label}
      </Base.LinkItem>
    );
  return (
    <Base.Item
      disabled={item.disabled}
      onClick={onSelect}
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
  );
}
