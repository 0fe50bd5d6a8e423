/** "once per 30 days" reads better than "once per 720 hours"; what is no whole number of days stays in hours. */
export function hoursInWords(hours: number): string {
  const isDays = hours >= 24 && hours % 24 === 0;
  const [count, unit] = isDays ? [hours / 24, "day"] : [hours, "hour"];
  return count === 1 ? unit : `${count} ${unit}s`;
}
