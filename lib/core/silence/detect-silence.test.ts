import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectSilence } from "./detect-silence.ts";

const week = 168;

/** A small repeatable generator, so that the examples are the same every time. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** Events of an hour that has `mean` on average (Poisson, by Knuth's method). */
function around(mean: number, random: () => number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}

/** Hour 0 is a Monday at midnight. */
function shop(hours: number, meanAt: (hourOfDay: number, day: number) => number, seed = 1): number[] {
  const random = randomOf(seed);
  return Array.from({ length: hours }, (_, hour) => around(meanAt(hour % 24, Math.floor(hour / 24) % 7), random));
}

function quiet(hours: number): number[] {
  return Array(hours).fill(0);
}

const steady = () => 6;
const daytime = (hour: number) => (hour >= 8 && hour < 20 ? 4 : 0);
const office = (hour: number, day: number) => (day < 5 && hour >= 8 && hour < 18 ? 5 : 0);
const newsletter = (hour: number, day: number) => (day === 1 && hour === 10 ? 150 : 0.2);

describe("a steady shop", () => {
  const history = shop(5 * week, steady);

  it("is silent after a few hours without an event, and says how many are missed", () => {
    expect(detectSilence([...history, ...quiet(1)]).silent).toBe(false);
    const found = detectSilence([...history, ...quiet(4)]);
    expect(found).toMatchObject({ silent: true, sinceHours: 4 });
    expect(found.expected).toBeGreaterThan(12);
    expect(found.sentence).toBe(
      `Nothing for 4 hours. In the same hours of earlier weeks there were about ${found.expected}.`,
    );
  });

  it("is not silent while events come", () => {
    expect(detectSilence(history)).toMatchObject({ silent: false, sinceHours: 0, sentence: "Events are coming in." });
  });

  it("is found silent although last week had an outage at the same time", () => {
    const outage = [...shop(4 * week, steady), ...quiet(24), ...shop(6 * 24, steady, 2)];
    expect(detectSilence([...outage, ...quiet(5)]).silent).toBe(true);
  });

  it("is not called silent because of one freak day", () => {
    const calm = shop(5 * week, () => 0.1);
    const freak = calm.map((each, hour) => (hour >= 4 * week && hour < 4 * week + 24 ? 300 : each));
    expect(detectSilence([...freak, ...quiet(20)]).silent).toBe(false);
  });
});

describe("a shop that sleeps", () => {
  it("at night: no alarm until the morning has passed without an event", () => {
    const history = shop(5 * week, daytime);
    expect(detectSilence([...history.slice(0, -4), ...quiet(4)]).silent).toBe(false);
    expect(detectSilence([...history, ...quiet(8)]).silent).toBe(false);
    expect(detectSilence([...history, ...quiet(14)]).silent).toBe(true);
  });

  it("at weekends: no alarm on Sunday evening, one on Monday", () => {
    const untilFriday = shop(4 * week + 5 * 24, office);
    expect(detectSilence([...untilFriday, ...quiet(47)]).silent).toBe(false);
    expect(detectSilence([...untilFriday, ...quiet(48 + 14)]).silent).toBe(true);
  });

  it("an hour later once clocks have changed", () => {
    const history = shop(5 * week, daytime);
    expect(detectSilence([...history, ...quiet(9)]).silent).toBe(false);
  });
});

it("a weekly newsletter's peak is not missed when no newsletter was sent", () => {
  const history = shop(4 * week + 24 + 8, newsletter);
  expect(detectSilence([...history, ...quiet(6)]).silent).toBe(false);
});

it("a new shop has too little history", () => {
  const found = detectSilence([...quiet(4 * week), ...shop(week, steady), ...quiet(30)]);
  expect(found).toMatchObject({ silent: false, sinceHours: 30 });
  expect(found.sentence).toContain("too little history");
});

it("a shop that died stays silent for weeks, and is forgotten in the end", () => {
  const history = shop(5 * week, steady);
  expect(detectSilence([...history, ...quiet(2 * week)])).toMatchObject({ silent: true, sinceHours: 336 });
  expect(detectSilence([...history, ...quiet(2 * week)].slice(-5 * week)).silent).toBe(true);
  expect(detectSilence(quiet(5 * week))).toMatchObject({ silent: false, sinceHours: 0 });
  expect(detectSilence([])).toMatchObject({ silent: false });
});

it("a flow changed an hour ago is judged by that hour alone", () => {
  expect(detectSilence([...shop(5 * week, steady), ...quiet(10)], 1).silent).toBe(false);
});

describe("whatever the history", () => {
  const counts = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 6 * week });

  it("is never silent right after an event, nor without two weeks of history", () => {
    fc.assert(
      fc.property(counts, fc.nat(100), (history, hours) => {
        expect(detectSilence([...history, 1]).silent).toBe(false);
        expect(detectSilence([...history.slice(0, week), ...quiet(hours)]).silent).toBe(false);
      }),
    );
  });

  it("more quiet never ends an alarm within the same week", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 100 }), (history, hours) => {
        const ordinary = [...history, 1];
        if (!detectSilence([...ordinary, ...quiet(hours)]).silent) return;
        const later = detectSilence([...ordinary, ...quiet(hours + 1)]);
        expect(later.silent).toBe(true);
        expect(later.expected).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("a shop without an hourly habit raises few false alarms: its quiet hours are its own", () => {
    let alarms = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const sparse = shop(9 * week, () => 0.8, seed);
      for (let end = 5 * week; end <= sparse.length; end += 1) {
        if (detectSilence(sparse.slice(end - 5 * week, end)).silent) alarms += 1;
      }
    }
    expect(alarms).toBeLessThanOrEqual(3);
  });
});
