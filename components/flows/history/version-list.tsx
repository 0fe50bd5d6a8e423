import { clsx } from "clsx";
import Link from "next/link";
import type { FlowVersion } from "#contracts/flow.ts";
import { Badge } from "#ui/badge.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";

interface VersionListProps {
  id: string;
  versions: readonly FlowVersion[];
  chosen: number;
  live: number | null;
}

/** Who published what when, newest first. */
export function VersionList({ id, versions, chosen, live }: VersionListProps) {
  return (
    <ol aria-label="Versions, newest first" className="flex flex-col gap-1">
      {versions.map(({ version, note, publishedAt, publishedBy }) => (
        <li key={version}>
          <Link
            href={`/flows/${id}/history?version=${version}`}
            replace
            scroll={false}
            aria-current={version === chosen ? "true" : undefined}
            className={clsx("block rounded-control px-3 py-2", version === chosen ? "bg-hover" : "hover:bg-hover")}
          >
            <span className="flex items-center gap-2 font-medium">
              Version {version}
              {version === live ? <Badge tone="ok">Live</Badge> : null}
            </span>
            <span className="block truncate text-muted text-sm">
              {publishedBy}, <RelativeTime iso={publishedAt} />
            </span>
            {note ? <span className="block text-sm wrap-anywhere">{note}</span> : null}
          </Link>
        </li>
      ))}
    </ol>
  );
}
