"use client";
import { useQuery } from "@tanstack/react-query";
import { foundQuery } from "#client/deliveries/found.ts";
import { formatNumber } from "#client/format.ts";
import { type Found, foundMax, type SearchPlace } from "#contracts/delivery.ts";
import { Button } from "#ui/button.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";

const identityWords = {
  orderNumber: "by order number",
  email: "by e-mail address",
  id: "by id",
} satisfies Record<Found["identityKind"], string>;

interface FoundLineProps {
  search: Record<string, string>;
  onSearchIn: (place: SearchPlace) => void;
}

/** What the search box found, each way, and the way to the other. */
export function FoundLine({ search, onSearchIn }: FoundLineProps) {
  const { data: found } = useQuery({ ...foundQuery(search), placeholderData: (previous) => previous });
  if (!found) return <p className="mb-2 h-7" />;
  const ways = [
    { place: "identity", words: `${counted(found.identity)} ${identityWords[found.identityKind]}` },
    { place: "bodies", words: `${counted(found.bodies)} in what was sent or answered` },
  ] as const;
  return (
    <div role="status" className="mb-2 flex min-h-7 flex-wrap items-center gap-1.5 text-muted text-sm">
      {ways.map(({ place, words }) => (
        <Button
          key={place}
          size="sm"
          variant={place === found.searchIn ? "secondary" : "ghost"}
          aria-pressed={place === found.searchIn}
          onClick={() => onSearchIn(place)}
        >
          {words}
        </Button>
      ))}
      {found.searchableUpTo ? (
        <span>
          Bodies of attempts up to <RelativeTime iso={found.searchableUpTo} /> can be searched so far.
        </span>
      ) : null}
    </div>
  );
}

function counted(count: number | null): string {
  if (count === null) return "Many";
  return count >= foundMax ? `${formatNumber(foundMax)} or more` : formatNumber(count);
}
