"use client";
import type { ReactNode } from "react";
import type { MenuItem } from "./menu-item.ts";
import { openLater } from "./open-later.tsx";

export interface AnchoredMenuProps {
  /** Where it opens; null keeps it closed. */
  anchor: Element | null;
  onClose: () => void;
  /** Where the focus goes when it closes, after something was chosen or without; null: what was chosen leads it. */
  returnTo: (wasChosen: boolean) => HTMLElement | null;
  items: readonly MenuItem[];
  /** Above the items, for example who is signed in. */
  heading?: ReactNode;
  align?: "start" | "center" | "end";
  "aria-label"?: string;
}

/** One menu for many places of a page: it opens at whatever element asked for it. */
export const AnchoredMenu = openLater<AnchoredMenuProps>(
  () => import("./menu-popup.tsx").then((module) => module.MenuPopup),
  ({ anchor }) => anchor !== null,
);
