"use client";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type LiveTopic, liveMessageSchema } from "#contracts/live.ts";
import { queryKey, type Resource } from "./query-keys.ts";

export type LiveState = "connecting" | "live" | "reconnecting";

/** What else changes with a topic, besides the queries that carry its name. */
const alsoChanged: Partial<Record<LiveTopic, readonly Resource[]>> = {
  deliveries: ["first-run", "endpoints"],
  events: ["first-run", "sources"],
  flows: ["first-run", "secrets"],
  sources: ["first-run"],
};

const firstDelayMs = 1_000;
const delayMaxMs = 30_000;

/** Waiting time before try number `attempt` (from 0): doubles up to half a minute; `random` in [0, 1) spreads browsers. */
export function reconnectDelayMs(attempt: number, random: number): number {
  return Math.min(delayMaxMs, firstDelayMs * 2 ** attempt) * (0.5 + random / 2);
}

/** Keeps every query fresh through one event stream for the whole app. To be used once, in the frame. */
export function useLive(): LiveState {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>("connecting");
  useEffect(() => {
    let stream: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let attempt = 0;
    let wasLive = false;
    function connect() {
      stream = new EventSource("/api/v1/live");
      stream.onopen = () => {
        attempt = 0;
        setState("live");
        // News sent while the stream was down is lost; ask for everything in sight again.
        if (wasLive) void client.invalidateQueries();
        wasLive = true;
      };
      stream.onmessage = (message) => refresh(client, message.data);
      stream.onerror = () => {
        stream?.close();
        setState("reconnecting");
        timer = setTimeout(connect, reconnectDelayMs(attempt, Math.random()));
        attempt += 1;
      };
    }
    connect();
    return () => {
      clearTimeout(timer);
      stream?.close();
    };
  }, [client]);
  return state;
}

function refresh(client: QueryClient, data: unknown) {
  const message = liveMessageSchema.safeParse(parse(data));
  if (!message.success) return;
  const changed = new Set(message.data.topics.flatMap((topic) => [topic, ...(alsoChanged[topic] ?? [])]));
  for (const resource of changed) void client.invalidateQueries({ queryKey: queryKey(resource) });
}

function parse(data: unknown): unknown {
  try {
    return typeof data === "string" ? JSON.parse(data) : null;
  } catch {
    return null;
  }
}
