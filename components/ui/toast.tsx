"use client";
import { type ComponentType, useEffect, useState } from "react";
import type { toast as Sonner } from "sonner";
import { problemSentence } from "#client/problem-sentence.ts";

type Say = (sonner: typeof Sonner) => unknown;

/** Short news in the corner. What a person must act on stands on the page instead. */
export const toast = {
  success: (message: string) => say((sonner) => sonner.success(message)),
  /** News of something that can still be taken back. */
  undoable: (message: string, undo: () => void) =>
    say((sonner) => sonner(message, { action: { label: "Undo", onClick: undo } })),
  error: (message: string) => say((sonner) => sonner.error(message, { duration: 8000 })),
  /** Says why a request failed, from whatever was thrown. */
  problem: (error: unknown) => say((sonner) => sonner.error(problemSentence(error), { duration: 8000 })),
};

interface CornerProps {
  onReady: (sonner: typeof Sonner) => void;
}

const unsaid: Say[] = [];
let speaker: typeof Sonner | null = null;
let showCorner: ((corner: ComponentType<CornerProps>) => void) | null = null;

function say(news: Say): void {
  if (speaker) return void news(speaker);
  unsaid.push(news);
  // Without a connection the corner cannot come; the news waits for the next attempt.
  import("./toast-corner.tsx").then(
    ({ ToastCorner }) => showCorner?.(ToastCorner),
    () => {},
  );
}

/** Where the news appears. It is loaded with the first of them. */
export function Toaster() {
  const [Corner, setCorner] = useState<ComponentType<CornerProps> | null>(null);
  useEffect(() => {
    showCorner = (corner) => setCorner(() => corner);
    return () => {
      showCorner = null;
      speaker = null;
    };
  }, []);
  return Corner ? <Corner onReady={startSpeaking} /> : null;
}

function startSpeaking(sonner: typeof Sonner): void {
  speaker = sonner;
  for (const news of unsaid.splice(0)) news(sonner);
}
