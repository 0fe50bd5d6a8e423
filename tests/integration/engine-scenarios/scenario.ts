import type { EngineWorld } from "./engine-world.ts";

/** Something every engine must do, told in a sentence. It makes its own flow, at a path of its own on the receiver. */
export interface Scenario {
  name: string;
  run(world: EngineWorld): Promise<void>;
}
