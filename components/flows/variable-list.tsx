"use client";
import { KeyRound, Search } from "lucide-react";
import Link from "next/link";
import { useMemo, useState } from "react";
import { useSecrets } from "#client/secrets/secrets.ts";
import { Input } from "#ui/input.tsx";
import { exampleText, fieldGroups, searchFields } from "./event-fields.ts";

interface VariableListProps {
  eventType: string;
  onChoose: (path: string) => void;
}

/** What an event of this type brings along, and the store's secrets, to be chosen for a template. */
export function VariableList({ eventType, onChoose }: VariableListProps) {
  const [query, setQuery] = useState("");
  const groups = useMemo(() => fieldGroups(eventType), [eventType]);
  const found = searchFields(groups, query);
  const secrets = useSecrets();
  const names = (secrets.data ?? []).map((secret) => secret.name).filter((name) => name.includes(query.toLowerCase()));
  return (
    <div className="flex min-h-0 flex-col">
      <div className="relative mb-2 shrink-0 px-1">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-3.5 size-4 -translate-y-1/2 text-muted"
        />
        <Input
          type="search"
          aria-label="Search variables"
          placeholder="Search variables"
          className="pl-8"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-1 pb-2">
        {found.map((group) => (
          <section key={group.label} aria-label={group.label} className="mb-2">
            <h3 className="sticky top-0 bg-canvas px-2 py-1 font-medium text-muted text-sm max-lg:bg-surface">
              {group.label}
            </h3>
            {group.fields.map((field) => (
              <button
                key={field.path}
                type="button"
                title={`Insert {{ ${field.path} }}`}
                // The cursor stays where the variable goes.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(field.path)}
                className="flex w-full flex-col rounded-control px-2 py-1 text-left hover:bg-hover"
              >
                <span className="flex w-full items-baseline justify-between gap-3">
                  <span className="shrink-0">{field.label}</span>
                  <span className="truncate text-muted text-sm">{exampleText(field)}</span>
                </span>
                <span className="max-w-full truncate font-mono text-faint text-xs">{field.path}</span>
              </button>
            ))}
          </section>
        ))}
        {names.length > 0 ? (
          <section aria-label="Secrets" className="mb-2">
            <h3 className="px-2 py-1 font-medium text-muted text-sm">Secrets, for the address and headers</h3>
            {names.map((name) => (
              <button
                key={name}
                type="button"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(`secrets.${name}`)}
                className="flex w-full items-center gap-2 rounded-control px-2 py-1 text-left font-mono text-sm hover:bg-hover"
              >
                <KeyRound aria-hidden className="size-3.5 text-muted" />
                {name}
              </button>
            ))}
          </section>
        ) : null}
        {found.length === 0 && names.length === 0 ? (
          <p className="px-2 py-4 text-muted text-sm">
            No variable is called that. Anything the shop sends can be used: write <code>{"{{ payload.… }}"}</code>.
          </p>
        ) : null}
        {secrets.data?.length === 0 && query === "" ? (
          <p className="px-2 py-1 text-muted text-sm">
            Keys and passwords belong into{" "}
            <Link href="/settings/secrets" className="text-accent hover:underline">
              secrets
            </Link>
            .
          </p>
        ) : null}
      </div>
    </div>
  );
}
