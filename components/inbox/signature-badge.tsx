import { ShieldAlert, ShieldCheck, ShieldOff } from "lucide-react";
import type { InboxRequest } from "#contracts/inbox.ts";
import { Badge } from "#ui/badge.tsx";

const looks = {
  valid: { word: "Signature valid", tone: "ok", icon: ShieldCheck },
  invalid: { word: "Signature invalid", tone: "bad", icon: ShieldAlert },
  absent: { word: "Not signed", tone: "idle", icon: ShieldOff },
} as const satisfies Record<InboxRequest["signature"], unknown>;

/** What a receiver that checks signatures would have found. */
export function SignatureBadge({ signature }: { signature: InboxRequest["signature"] }) {
  const { word, tone, icon: Icon } = looks[signature];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {word}
    </Badge>
  );
}
