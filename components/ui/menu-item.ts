import type { ReactNode } from "react";

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
