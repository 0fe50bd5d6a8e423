"use client";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";
import { eventFieldsQuery, fieldPresenceQuery } from "#client/payload/event-fields.ts";
import type { WebhookBody } from "#contracts/flow-steps.ts";
import type { EventScope } from "#core/events/event-types.ts";
import { handlesMissing } from "#core/payload/add-default.ts";
import { diagnose, diagnosePresence } from "#core/payload/diagnose.ts";
import { variableOptions } from "#core/payload/variable-options.ts";
import { writtenPaths } from "#core/payload/written-paths.ts";

const ofEvents = /^(?:event|person|payload)[.[]/;
const pathsMax = 100;

/** The paths of a template whose absence nothing in it handles yet. */
function unhandledPaths(text: string): string[] {
  const paths = writtenPaths(text).filter((written) => ofEvents.test(written.path) && !handlesMissing(text, written));
  return [...new Set(paths.map(({ path }) => path))].sort().slice(0, pathsMax);
}

/** What helps to write a body: the variables there are, and what is wrong or was missing in the past. */
export function usePayloadHelp(body: WebhookBody, eventType: string, scope: EventScope) {
  const received = useQuery(eventFieldsQuery(eventType));
  const variables = useMemo(
    () => variableOptions(eventType, scope, received.data?.fields ?? []),
    [eventType, scope, received.data],
  );
  const known = useMemo(() => variables.map(({ path }) => path), [variables]);
  const text = "template" in body ? body.template : "";
  const pathsNow = unhandledPaths(text).join();
  const paths = useMemo(() => (pathsNow === "" ? [] : pathsNow.split(",")), [pathsNow]);
  const presence = useQuery(fieldPresenceQuery(eventType, useDeferredValue(paths)));
  const kind = body.kind === "none" || body.kind === "form" ? null : body.kind;
  const diagnostics = useMemo(
    () =>
      kind === null || text.trim() === ""
        ? []
        : [...diagnose(kind, text, known), ...diagnosePresence(text, presence.data?.fields ?? [])],
    [kind, text, known, presence.data],
  );
  return { variables, known, diagnostics };
}
