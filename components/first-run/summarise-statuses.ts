import { type DeliveryStatus, deliveryStatuses } from "#contracts/delivery.ts";

/** "Of the latest 10: 8 delivered, 1 retrying, 1 failed." in the order of deliveryStatuses. */
export function summariseStatuses(statuses: readonly DeliveryStatus[]): string {
  const counts = deliveryStatuses.flatMap((status) => {
    const count = statuses.filter((one) => one === status).length;
    return count > 0 ? [`${count} ${status}`] : [];
  });
  return `Of the latest ${statuses.length}: ${counts.join(", ")}.`;
}
