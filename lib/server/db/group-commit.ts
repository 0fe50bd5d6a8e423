import pg from "pg";

export interface GroupLimits {
  /** Statements under way at once; while so many are, what comes in waits and goes together. */
  atOnce: number;
  /** Items a statement takes at most. */
  most: number;
}

interface Waiting<Item, Result> {
  item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/**
 * Writes items that come at the same time in one transaction: alone when nothing else is under way, so nothing waits
 * for company. `write` answers in the order of its items. When PostgreSQL refuses a group for what is in it, each of its
 * items is written alone, so that one never fails for another.
 */
export function groupCommit<Item, Result>(
  write: (items: Item[]) => Promise<Result[]>,
  { atOnce, most }: GroupLimits,
): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = [];
  let underWay = 0;

  async function writeGroup(group: Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await write(group.map(({ item }) => item));
      for (const [index, each] of group.entries()) each.resolve(results[index] as Result);
    } catch (error) {
      if (group.length > 1 && error instanceof pg.DatabaseError)
        await Promise.all(group.map((each) => writeGroup([each])));
      else for (const each of group) each.reject(error);
    }
  }

  function next(): void {
    while (underWay < atOnce && waiting.length > 0) {
      underWay++;
      void writeGroup(waiting.splice(0, most)).finally(() => {
        underWay--;
        next();
      });
    }
  }

  return (item) =>
    new Promise<Result>((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      next();
    });
}
