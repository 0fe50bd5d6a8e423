import { afterAll, afterEach, beforeAll, describe, test } from "vitest";
import { type EngineWorld, openEngineWorld } from "#tests/integration/engine-scenarios/engine-world.ts";
import { scenarios } from "#tests/integration/engine-scenarios/scenarios.ts";

const setUps = [
  { title: "embedded", engine: "embedded", options: {} },
  { title: "inngest", engine: "inngest", options: {} },
  { title: "inngest with checkpoints", engine: "inngest", options: { checkpointing: true } },
] as const;

describe.each(setUps)("with the engine $title", ({ engine, options }) => {
  let world: EngineWorld;

  beforeAll(async () => {
    world = await openEngineWorld(engine, options);
  });

  afterEach(() => world.tidy());

  afterAll(() => world.close());

  for (const scenario of scenarios) test(scenario.name, () => scenario.run(world));
});
