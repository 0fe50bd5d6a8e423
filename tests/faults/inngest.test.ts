import { test } from "vitest";
import { proofTimeoutMs, proveNothingIsLost } from "./prove-nothing-is-lost.ts";

test(
  "inngest: every accepted order is delivered, held or failed, through kills, restarts and bad targets",
  {
    timeout: proofTimeoutMs,
  },
  () => proveNothingIsLost("inngest"),
);
