import type { PlanWorld } from "./plan-world.ts";

/** What one part of the product asks the database; checks run in the order of their list, on the same data. */
export interface PlanCheck {
  name: string;
  run(world: PlanWorld): Promise<void>;
}
