const keptMs = 1000;
const rowsMax = 5000;

/** Rows read a moment ago, for what every attempt asks; older than a second they are read again. */
export class RecentRows<Row> {
  private readonly rows = new Map<string, { row: Row; until: number }>();

  get(key: string): Row | null {
    const known = this.rows.get(key);
    return known && known.until > Date.now() ? known.row : null;
  }

  set(key: string, row: Row): void {
    if (this.rows.size >= rowsMax) this.rows.clear();
    this.rows.set(key, { row, until: Date.now() + keptMs });
  }
}
