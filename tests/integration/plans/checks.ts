import { deliveryLogCheck } from "./delivery-log.ts";
import { eventListCheck } from "./event-list.ts";
import { flowStepsCheck } from "./flow-steps.ts";
import { homeCheck } from "./home.ts";
import { intakeCheck } from "./intake.ts";
import { peopleCheck } from "./people.ts";
import type { PlanCheck } from "./plan-check.ts";
import { problemsCheck } from "./problems.ts";
import { queueCheck } from "./queue.ts";
import { replayBatchesCheck } from "./replay-batches.ts";
import { replayEstimateCheck } from "./replay-estimate.ts";
import { retentionCheck } from "./retention.ts";
import { storiesCheck } from "./stories.ts";
import { textSearchCheck } from "./text-search.ts";

/** What is looked at, in this order; a new part of the product is a file here and a line in this list. */
export const checks: readonly PlanCheck[] = [
  queueCheck,
  intakeCheck,
  eventListCheck,
  deliveryLogCheck,
  storiesCheck,
  peopleCheck,
  textSearchCheck,
  homeCheck,
  flowStepsCheck,
  replayBatchesCheck,
  problemsCheck,
  replayEstimateCheck,
  retentionCheck,
];
