import { ArrowUpDown, CircleMinus, CirclePlus, type LucideIcon, PencilLine } from "lucide-react";
import type { Change } from "./definition-changes.ts";

const looks = {
  added: { icon: CirclePlus, ink: "text-ok" },
  removed: { icon: CircleMinus, ink: "text-bad" },
  moved: { icon: ArrowUpDown, ink: "text-info" },
  changed: { icon: PencilLine, ink: "text-warn" },
} satisfies Record<Change["kind"], { icon: LucideIcon; ink: string }>;

/** What differs between two versions, a line each. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  return (
    <ul className="flex flex-col gap-1.5">
      {changes.map(({ kind, words }, index) => {
        const { icon: Icon, ink } = looks[kind];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two steps of one name may have changed alike
          <li key={index} className="flex items-start gap-2">
            <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${ink}`} />
            <span className="min-w-0 wrap-anywhere">{words}</span>
          </li>
        );
      })}
    </ul>
  );
}
