"use client";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type LiveTopic, liveMessageSchema } from "#contracts/live.ts";
import { tellDeliveryNews } from "./deliveries/delivery-news.ts";
import { withSearch } from "./paged.ts";
import { queryKey, type Resource } from "./query-keys.ts";

export type LiveState = "connecting" | "live" | "reconnecting";

/** What else changes with a topic, besides the queries that carry its name. */
const alsoChanged: Partial<Record<LiveTopic, readonly Resource[]>> = {
  deliveries: ["timeline", "first-run", "endpoints"],
  events: ["timeline", "first-run", "sources"],
  flows: ["first-run", "secrets"],
  inbox: ["inboxes"],
  sources: ["first-run"],
};

const firstDelayMs = 1_000;
const delayMaxMs = 30_000;
const refreshMs = 1_000;

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
    let lastId = "";
    const refresher = createRefresher(client);
    function connect() {
      stream = new EventSource(withSearch("/api/v1/live", { after: lastId }));
      stream.onopen = () => {
        attempt = 0;
        setState("live");
      };
      stream.onmessage = (message) => {
        lastId = message.lastEventId;
        refresher.take(message.data);
      };
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
      refresher.stop();
      stream?.close();
    };
  }, [client]);
  return state;
}

/** The first news at once, what follows gathered: a busy shop must not keep lists from ever finishing to load. */
function createRefresher(client: QueryClient) {
  const changed = new Set<Resource>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  function flush() {
    timer = changed.size > 0 ? setTimeout(flush, refreshMs) : null;
    for (const resource of changed) {
      void client.invalidateQueries({ queryKey: queryKey(resource) }, { cancelRefetch: false });
    }
    changed.clear();
  }
  return {
    take(data: unknown) {
      const message = liveMessageSchema.safeParse(parse(data));
      if (!message.success) return;
      if (message.data.topics.includes("deliveries")) tellDeliveryNews(message.data.deliveries);
      for (const topic of message.data.topics) {
        for (const resource of [topic, ...(alsoChanged[topic] ?? [])]) changed.add(resource);
      }
      if (timer === null) flush();
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
    },
  };
}

function parse(data: unknown): unknown {
  try {
    return typeof data === "string" ? JSON.parse(data) : null;
  } catch {
    return null;
  }
}
