"use client";
import { Menu as Base } from "@base-ui/react/menu";
import { useRef } from "react";
import { type MenuItem, MenuItems } from "./menu.tsx";

interface AnchoredMenuProps {
  /** Where it opens; null keeps it closed. */
  anchor: Element | null;
  onClose: () => void;
  /** Where the focus goes when it closes without anything chosen. */
  returnTo: () => HTMLElement | null;
  items: readonly MenuItem[];
  "aria-label": string;
}

/** One menu for many places of a page: it opens at whatever element asked for it. */
export function AnchoredMenu({ anchor, onClose, returnTo, items, ...rest }: AnchoredMenuProps) {
  const wasChosen = useRef(false);
  const chosen = items.map((item) => ({
    ...item,
    onSelect: () => {
      wasChosen.current = true;
      item.onSelect?.();
    },
  }));
  return (
    <Base.Root
      modal={false}
      open={anchor !== null}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Base.Portal>
        <Base.Positioner anchor={anchor} sideOffset={4} align="center" className="z-50">
          <Base.Popup
            aria-label={rest["aria-label"]}
            finalFocus={() => {
              const goesBack = !wasChosen.current;
              wasChosen.current = false;
              return goesBack ? returnTo() : false;
            }}
            className="floating min-w-44 max-w-80 p-1"
          >
            <MenuItems items={chosen} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
