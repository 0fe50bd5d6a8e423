import { expect } from "vitest";
import { type Receiver, startReceiver } from "#tests/fakes/receiver.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { type RunningApp, runApp } from "#tests/setup/run-app.ts";
import type { ApiClient } from "./api-client.ts";
import { signUpFirstOwner } from "./owners.ts";
import { connectShop, type Shop } from "./shop.ts";

/** Loopback alone is open: every other private range stays closed, as in production. */
export const openLoopback = { OUTBOUND_ALLOW_CIDRS: "127.0.0.1/32", LOG_LEVEL: "warn" };

/** A running app with its own database, its owner, a connected shop, and a receiver outside. */
export interface World {
  app: RunningApp;
  databaseUrl: string;
  receiver: Receiver;
  api: ApiClient;
  cookie: string;
  shop: Shop;
  /** Another receiver, for what must count for no other test. */
  newReceiver(): Promise<Receiver>;
  /** Ends all of it; fails when the app logged an error of its own on the way. */
  close(): Promise<void>;
}

export async function openWorld(): Promise<World> {
  const databaseUrl = await createTestDatabase();
  const receivers: Receiver[] = [];
  const newReceiver = async () => {
    const started = await startReceiver();
    receivers.push(started);
    return started;
  };
  const receiver = await newReceiver();
  const app = await runApp({ databaseUrl, env: openLoopback });
  const { api, cookie } = await signUpFirstOwner(app.url);
  const shop = await connectShop(api);
  const close = async () => {
    expect(await app.stop(), app.output()).toBe(0);
    for (const each of receivers) await each.close();
    expectNoFaults(app);
  };
  return { app, databaseUrl, receiver, api, cookie, shop, newReceiver, close };
}

/** pino's level 50: something happened that nobody expected. */
export function expectNoFaults(app: RunningApp): void {
  expect(
    app
      .output()
      .split("\n")
      .filter((line) => line.includes('"level":50')),
  ).toEqual([]);
}
