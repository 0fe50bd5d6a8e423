"use client";
import { useEffect, useRef } from "react";

/** The ids of deliveries that changed; null = any may have. */
export type DeliveryNews = readonly string[] | null;

const listeners = new Set<(news: DeliveryNews) => void>();

/** Passes on what the live stream says of deliveries. */
export function tellDeliveryNews(news: DeliveryNews): void {
  for (const listener of listeners) listener(news);
}

/** Calls `listener` with every change of deliveries, for lists too long to be asked for again as a whole. */
export function useDeliveryNews(listener: (news: DeliveryNews) => void): void {
  const current = useRef(listener);
  useEffect(() => {
    current.current = listener;
  });
  useEffect(() => {
    const own = (news: DeliveryNews) => current.current(news);
    listeners.add(own);
    return () => {
      listeners.delete(own);
    };
  }, []);
}
