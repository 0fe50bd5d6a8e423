import { type LiveMessage, liveTopics } from "#contracts/live.ts";
import type { LiveNews } from "#server/services/ports/live.ts";

const newsMax = 500;
const everything: LiveMessage = { topics: [...liveTopics], deliveries: null };

/**
 * The latest news of one process, for browsers whose connection was lost. Ids count up within an era; a new era begins
 * with the process, and whenever news may have been missed.
 */
export class LiveBacklog {
  private era: string;
  private count = 0;
  private kept: { storeId: string; number: number; message: LiveMessage }[] = [];

  constructor(era: string) {
    this.era = era;
  }

  add(storeId: string, message: LiveMessage): LiveNews {
    this.count += 1;
    this.kept.push({ storeId, number: this.count, message });
    if (this.kept.length > 2 * newsMax) this.kept = this.kept.slice(-newsMax);
    return { id: this.idOf(this.count), message };
  }

  /** News from here on do not follow those before: whoever asks what came since an older id is told of everything. */
  beginEra(era: string): LiveNews {
    this.era = era;
    this.kept = [];
    return { id: this.idOf(this.count), message: everything };
  }

  /** What a browser of this store missed; the last one always carries the id to go on from. */
  since(storeId: string, afterId: string | null): LiveNews[] {
    const nothing = { id: this.idOf(this.count), message: { topics: [], deliveries: [] } };
    if (afterId === null) return [nothing];
    const after = this.numberOf(afterId);
    const oldest = this.kept[0]?.number ?? this.count + 1;
    if (after === null || after < oldest - 1) return [{ ...nothing, message: everything }];
    const missed = this.kept.filter((news) => news.number > after && news.storeId === storeId);
    return [...missed.map((news) => ({ id: this.idOf(news.number), message: news.message })), nothing];
  }

  private idOf(number: number): string {
    return `${this.era}-${number}`;
  }

  private numberOf(id: string): number | null {
    const at = id.lastIndexOf("-");
    const number = Number(id.slice(at + 1));
    return id.slice(0, at) === this.era && Number.isInteger(number) && number <= this.count ? number : null;
  }
}
