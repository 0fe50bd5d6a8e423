import {
  Cable,
  House,
  Inbox,
  type LucideIcon,
  Radar,
  Send,
  Settings,
  TriangleAlert,
  Users,
  Webhook,
  Workflow,
} from "lucide-react";

interface NavItem {
  href: string;
  label: string;
  icon: LucideIcon;
}

/** The first four also stand in the bottom bar of phones; the rest is under "More" there. */
export const navItems: readonly NavItem[] = [
  { href: "/", label: "Home", icon: House },
  { href: "/flows", label: "Flows", icon: Workflow },
  { href: "/deliveries", label: "Deliveries", icon: Send },
  { href: "/events", label: "Events", icon: Radar },
  { href: "/people", label: "People", icon: Users },
  { href: "/problems", label: "Problems", icon: TriangleAlert },
  { href: "/sources", label: "Sources", icon: Cable },
  { href: "/endpoints", label: "Endpoints", icon: Webhook },
  { href: "/inboxes", label: "Inbox", icon: Inbox },
  { href: "/settings", label: "Settings", icon: Settings },
];

/** Pages that belong to an item without being below it. */
const belongsTo: Record<string, string> = {
  "/recipes": "/flows",
  "/replays": "/deliveries",
  "/orders": "/deliveries",
  "/inbox": "/inboxes",
};

/** Is the page at `pathname` the item's own, one below it, or one that belongs to it? */
export function isCurrent(href: string, pathname: string): boolean {
  if (href === "/") return pathname === "/";
  const [, first = ""] = pathname.split("/");
  return `/${first}` === href || belongsTo[`/${first}`] === href;
}
