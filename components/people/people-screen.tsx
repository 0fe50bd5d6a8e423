"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Search, SearchX, Users } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { peopleQuery } from "#client/people/people.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Input } from "#ui/input.tsx";
import { LoadMore } from "#ui/load-more.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { PersonTable } from "./person-table.tsx";

const typingPauseMs = 300;

function show(q: string): void {
  window.history.replaceState(null, "", q === "" ? "/people" : `/people?${new URLSearchParams({ q })}`);
}

/** Everybody the events told of, whoever was active last first. `?q=ana` finds by how the address begins. */
export function PeopleScreen() {
  const q = useSearchParams().get("q") ?? "";
  const query = useInfiniteQuery(peopleQuery(q));
  return (
    <>
      <PageHeader
        title="People"
        description="The customers your shop told Hookline about, and what happened to each."
      />
      <search className="mb-3 block">
        <PeopleSearch value={q} />
      </search>
      <QueryState query={query} loading={<Skeleton rows={12} />}>
        {(people) =>
          people.length > 0 ? (
            <>
              <PersonTable people={people} />
              <LoadMore query={query} />
            </>
          ) : q ? (
            <EmptyState
              icon={<SearchX />}
              title="Nobody fits"
              body="Look for how the e-mail address begins, or look at everybody."
              action={<Button onClick={() => show("")}>Clear the search</Button>}
            />
          ) : (
            <EmptyState
              icon={<Users />}
              title="Nobody is known yet"
              body="Whoever an event names by e-mail address appears here within a minute."
              action={
                <LinkButton variant="primary" href="/sources">
                  Connect a source
                </LinkButton>
              }
            />
          )
        }
      </QueryState>
    </>
  );
}

function PeopleSearch({ value }: { value: string }) {
  const [text, setText] = useState(value);
  const [lastValue, setLastValue] = useState(value);
  if (value !== lastValue) {
    setLastValue(value);
    setText(text.trim() === value ? text : value);
  }
  useEffect(() => {
    if (text.trim() === value) return;
    const timer = setTimeout(() => show(text.trim()), typingPauseMs);
    return () => clearTimeout(timer);
  }, [text, value]);
  return (
    <div className="relative w-full sm:w-72">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted"
      />
      <Input
        type="search"
        aria-label="Search by e-mail address"
        placeholder="E-mail address"
        className="pl-8"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </div>
  );
}
