import { navItems } from "#components/frame/nav-items.ts";
import type { Command, CommandGroup } from "./match-commands.ts";

const actions: Command[] = [
  { id: "new-flow", label: "New flow", href: "/flows/new", alsoCalled: "create add automation" },
  { id: "new-source", label: "Connect a source", href: "/sources/new", alsoCalled: "new create add shop" },
  { id: "failed", label: "Failed deliveries", href: "/deliveries?status=failed", alsoCalled: "show errors" },
  { id: "held", label: "Held deliveries", href: "/deliveries?status=held", alsoCalled: "show waiting paused" },
  { id: "recipes", label: "Start from a recipe", href: "/recipes", alsoCalled: "new flow templates" },
];

const settings: Command[] = [
  { id: "keys", label: "API keys", href: "/settings/keys", hint: "Settings", alsoCalled: "tokens" },
  { id: "secrets", label: "Secrets", href: "/settings/secrets", hint: "Settings", alsoCalled: "passwords headers" },
  { id: "alerts", label: "Alerts", href: "/settings/alerts", hint: "Settings", alsoCalled: "notices slack e-mail" },
  { id: "store", label: "Store", href: "/settings/store", hint: "Settings", alsoCalled: "name time zone" },
  { id: "replays", label: "Replays", href: "/replays", hint: "Deliveries", alsoCalled: "resend bulk" },
];

/** What is the same in every store. */
export const fixedCommands: readonly CommandGroup[] = [
  { label: "Actions", items: actions },
  {
    label: "Pages",
    items: [...navItems.map(({ href, label }) => ({ id: href, label, href, alsoCalled: "go to" })), ...settings],
  },
];
