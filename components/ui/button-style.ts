import { clsx } from "clsx";

export type ButtonVariant = "primary" | "secondary" | "ghost" | "danger";
export type ButtonSize = "sm" | "md";

const variants = {
  primary: "border-transparent bg-accent text-on-accent hover:bg-accent-hover",
  secondary: "border-line bg-surface text-ink hover:bg-hover",
  ghost: "border-transparent text-muted hover:bg-hover hover:text-ink",
  danger: "border-transparent bg-bad text-on-bad hover:bg-bad-hover",
} satisfies Record<ButtonVariant, string>;

const sizes = {
  sm: "h-7 px-2 text-sm pointer-coarse:h-9 pointer-coarse:px-3",
  md: "h-8 px-3 text-base pointer-coarse:h-10 pointer-coarse:px-4",
} satisfies Record<ButtonSize, string>;

const iconSizes = { sm: "size-7 pointer-coarse:size-9", md: "size-8 pointer-coarse:size-10" } satisfies Record<
  ButtonSize,
  string
>;

/** The classes buttons and links that look like buttons share. `square` = only an icon inside. */
export function buttonStyle(variant: ButtonVariant, size: ButtonSize, square = false): string {
  return clsx(
    "inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-control border font-medium",
    "transition-colors duration-120 disabled:pointer-events-none disabled:opacity-55 data-disabled:opacity-55",
    "[&_svg]:size-4 [&_svg]:shrink-0",
    variants[variant],
    square ? iconSizes[size] : sizes[size],
  );
}
