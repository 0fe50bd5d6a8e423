import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Metrics } from "#server/services/ports/metrics.ts";

const intakeBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
const sendBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15, 30, 60, 300, 3600, 86_400];

/** Names and units as Prometheus asks for them (prometheus.io/docs/practices/naming). */
export function createMetrics(now: () => Date): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counter = (name: string, help: string, labelNames: string[] = []) =>
    new Counter({ name: `hookline_${name}`, help, labelNames, registers });
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `hookline_${name}`, help, labelNames, registers });
  const histogram = (name: string, help: string, buckets: number[]) =>
    new Histogram({ name: `hookline_${name}`, help, buckets, registers });

  const accepted = counter("events_accepted_total", "Events accepted, duplicates included");
  const rejected = counter("requests_rejected_total", "Intake requests refused, by reason", ["code"]);
  const moved = counter("deliveries_total", "Deliveries that got a status", ["status"]);
  const attempts = counter("attempts_total", "Requests made to targets, by what came of them", ["outcome"]);
  const intakeTime = histogram("intake_seconds", "From the start of an intake request to its answer", intakeBuckets);
  const attemptTime = histogram("attempt_seconds", "Duration of a request to a target", sendBuckets);
  const deliveryTime = histogram("delivery_seconds", "From an event's arrival to its delivery", sendBuckets);
  const depth = gauge("queue_depth", "Runs that wait for a time or for their turn, those under way included");
  const due = gauge("queue_due", "Runs that are due and not yet taken up");
  const age = gauge("queue_oldest_due_seconds", "How long the oldest due run has been due");
  const held = gauge("runs_held", "Runs held until something changes, by reason", ["reason"]);
  const inFlight = gauge("runs_in_flight", "Runs under way in this process");

  return {
    startIntake() {
      const stop = intakeTime.startTimer();
      return ({ code, events }) => {
        stop();
        if (code === null) accepted.inc(events);
        else rejected.inc({ code });
      };
    },
    deliveryMoved: (status, count = 1) => moved.inc({ status }, count),
    attempted(outcome, durationMs) {
      attempts.inc({ outcome });
      attemptTime.observe(durationMs / 1000);
    },
    delivered: (latencyMs) => deliveryTime.observe(latencyMs / 1000),
    startRun() {
      inFlight.inc();
      return () => inFlight.dec();
    },
    async text(queue) {
      depth.set(queue.waiting);
      due.set(queue.due);
      age.set(queue.oldestDueAt === null ? 0 : Math.max(0, now().getTime() - queue.oldestDueAt.getTime()) / 1000);
      held.reset();
      for (const { reasonCode, runs } of queue.held) held.set({ reason: reasonCode }, runs);
      return { contentType: registry.contentType, body: await registry.metrics() };
    },
  };
}
