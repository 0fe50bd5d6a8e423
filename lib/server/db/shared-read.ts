interface Reading<T> {
  current: Promise<T>;
  next: Promise<T> | null;
}

/**
 * Reads of one key asked for at the same time become one: whoever asks while a read is under way waits for the next,
 * which begins after they asked, so that nobody is given anything older than their question.
 */
export class SharedRead<T> {
  private readonly read: (key: string) => Promise<T>;
  private readonly readings = new Map<string, Reading<T>>();

  constructor(read: (key: string) => Promise<T>) {
    this.read = read;
  }

  get(key: string): Promise<T> {
    const reading = this.readings.get(key);
    if (!reading) return this.begin(key);
    const again = () => this.begin(key);
    reading.next ??= reading.current.then(again, again);
    return reading.next;
  }

  private begin(key: string): Promise<T> {
    const reading: Reading<T> = { current: this.read(key), next: null };
    this.readings.set(key, reading);
    const end = () => {
      if (reading.next === null) this.readings.delete(key);
    };
    reading.current.then(end, end);
    return reading.current;
  }
}
