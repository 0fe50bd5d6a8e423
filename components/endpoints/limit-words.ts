import type { Endpoint } from "#contracts/endpoint.ts";

/** "at most 5 a second and 100 a minute", or that there is no limit. */
export function limitWords({ perHour, perMinute, perSecond }: Endpoint["limits"]): string {
  const limits = [
    perSecond === null ? [] : [`${perSecond} a second`],
    perMinute === null ? [] : [`${perMinute} a minute`],
    perHour === null ? [] : [`${perHour} an hour`],
  ].flat();
  return limits.length === 0 ? "as fast as it takes them" : `at most ${new Intl.ListFormat("en-GB").format(limits)}`;
}
