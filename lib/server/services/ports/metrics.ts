/** Counted in this process since its start; every process of an installation is scraped by itself. */
export interface Metrics {
  /** Call what it answers when the request has been answered; `code` is null for what was accepted. */
  startIntake(): (end: { events: number; code: string | null }) => void;
  /** A delivery got this status, or `count` did. */
  deliveryMoved(status: string, count?: number): void;
  /** `outcome`: the class of the answer (2xx), or the kind of error. */
  attempted(outcome: string, durationMs: number): void;
  /** From the event's arrival to its accepted delivery. */
  delivered(latencyMs: number): void;
  /** A run is being advanced, until what it answers is called. */
  startRun(): () => void;
  /** The Prometheus text, with the queue as it stands in the database. */
  text(queue: QueueFigures): Promise<{ contentType: string; body: string }>;
}

/** Over all stores. Runs are counted, as the run table is the queue. */
export interface QueueFigures {
  /** Runs with a wake-up time, due or not, those under way included. */
  waiting: number;
  due: number;
  oldestDueAt: Date | null;
  held: { reasonCode: string; runs: number }[];
}

export interface QueueReader {
  read(): Promise<QueueFigures>;
}
