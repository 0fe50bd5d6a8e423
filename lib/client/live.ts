"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { liveMessageSchema } from "#contracts/live.ts";
import { tellDeliveryNews } from "./deliveries/delivery-news.ts";
import { withSearch } from "./paged.ts";
import { createRefresher } from "./refresher.ts";

export type LiveState = "connecting" | "live" | "reconnecting";

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
        const news = liveMessageSchema.safeParse(parse(message.data));
        if (!news.success) return;
        if (news.data.topics.includes("deliveries")) tellDeliveryNews(news.data.deliveries);
        refresher.take(news.data.topics);
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

function parse(data: unknown): unknown {
  try {
    return typeof data === "string" ? JSON.parse(data) : null;
  } catch {
    return null;
  }
}
