"use client";
import { use } from "react";
import { formatDateTime } from "#client/format.ts";
import type { InboxRequest } from "#contracts/inbox.ts";
import { Select } from "#ui/select.tsx";
import { TimeZoneContext } from "#ui/time-zone.ts";

interface CompareChoiceProps {
  request: InboxRequest;
  others: readonly InboxRequest[];
  value: string | null;
  onChange: (id: string | null) => void;
}

const none = "none";

/** Which of the other requests the chosen one is compared to. */
export function CompareChoice({ onChange, others, request, value }: CompareChoiceProps) {
  const timeZone = use(TimeZoneContext);
  const choices = others.filter(({ id }) => id !== request.id);
  if (choices.length === 0) return null;
  return (
    <Select
      aria-label="Compare with"
      className="w-64!"
      value={value ?? none}
      onValueChange={(id) => onChange(id === none ? null : id)}
      options={[
        { value: none, label: "Compare with another…" },
        ...choices.map(({ id, method, path, receivedAt }) => ({
          value: id,
          label: formatDateTime(receivedAt, timeZone),
          description: `${method} ${path}`,
        })),
      ]}
    />
  );
}
