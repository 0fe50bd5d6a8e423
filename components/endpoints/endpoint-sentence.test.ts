import { expect, it } from "vitest";
import type { Endpoint } from "#contracts/endpoint.ts";
import { endpointSentence } from "./endpoint-sentence.ts";

const active: Endpoint = {
  id: "e1",
  origin: "https://mail.example",
  status: "active",
  limits: { perSecond: null, perMinute: null, perHour: null, inFlight: null },
  failingSince: null,
  probeAt: null,
  pauseReason: null,
  held: 0,
  previousSecretUntil: null,
  createdAt: "2026-03-10T14:00:00.000Z",
};
const day = (attempts: number, failed: number) => ({ attempts, failed, p50Ms: null, p95Ms: null });

it("a healthy one says how much it took", () => {
  expect(endpointSentence(active, day(1204, 0))).toBe(
    "It takes what it is sent: 1,204 requests in the last 24 hours, none failed.",
  );
  expect(endpointSentence(active, day(10, 2))).toBe("It works again; 2 of 10 requests of the last 24 hours failed.");
  expect(endpointSentence(active, undefined)).toBe("It takes what it is sent. Nothing was, in the last 24 hours.");
});

it("one in trouble says what is held and what happens next", () => {
  expect(endpointSentence({ ...active, status: "open", held: 38 }, day(50, 50))).toBe(
    "It does not answer. 38 deliveries are held for it. Hookline tries one request at a time and goes on by itself when it answers.",
  );
  expect(endpointSentence({ ...active, status: "failing" }, undefined)).toBe(
    "Its latest requests failed; each is tried again by itself.",
  );
});

it("a paused one says by whom or why", () => {
  const paused = { ...active, status: "paused" as const, pauseReason: "paused by Olga" };
  expect(endpointSentence(paused, undefined)).toBe(
    "It is paused by Olga. What comes for it is held until it is resumed.",
  );
  expect(endpointSentence({ ...paused, pauseReason: "it answered 410 Gone", held: 1 }, undefined)).toBe(
    "It is paused, because it answered 410 Gone. 1 delivery is held for it.",
  );
});
