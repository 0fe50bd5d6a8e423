"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { SearchX, Users } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { peopleQuery } from "#client/people/people.ts";
import { Button, LinkButton } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { LoadMore } from "#ui/load-more.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { SearchBox } from "#ui/search-box.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { PersonTable } from "./person-table.tsx";

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
        <SearchBox
          className="w-full sm:w-72"
          value={q}
          onChange={show}
          label="Search by e-mail address"
          placeholder="E-mail address"
        />
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
