interface Origin {
  running: number;
  waiting: Set<() => void>;
}

/**
 * Lets at most `max` exchanges with one origin run at a time; the others wait in order. Waiting happens here and not
 * in undici's queue, because leaving that queue costs a healthy connection.
 */
export class OriginSlots {
  readonly #max: number;
  readonly #origins = new Map<string, Origin>();

  constructor(max: number) {
    this.#max = max;
  }

  /**
   * Calls start at once or as soon as there is room. The caller must call the returned function exactly once: it
   * gives the slot on, or takes a start that has not happened out of the queue.
   */
  enter(name: string, start: () => void): () => void {
    const origin = this.#origins.get(name) ?? { running: 0, waiting: new Set() };
    this.#origins.set(name, origin);
    let started = false;
    const run = () => {
      started = true;
      origin.running += 1;
      start();
    };
    if (origin.running < this.#max) run();
    else origin.waiting.add(run);

    return () => {
      if (started) origin.running -= 1;
      else origin.waiting.delete(run);
      const [next] = origin.waiting;
      if (next !== undefined && origin.running < this.#max) {
        origin.waiting.delete(next);
        next();
      }
      if (origin.running === 0 && origin.waiting.size === 0) this.#origins.delete(name);
    };
  }
}
