import type { DeliveryStatus } from "#contracts/delivery.ts";
import type { FlowStatus } from "#contracts/flow.ts";
import type { WaitingMoney } from "#contracts/overview.ts";
import type { HourBucket, HourFigures } from "#core/overview/fold-hours.ts";

export interface FlowFigures {
  id: string;
  name: string;
  status: FlowStatus;
  delivered: number;
  failed: number;
  other: number;
}

/** Deliveries that wait, by status, by what keeps them and by where they go; `endpointId` null while that is not known. */
export interface WaitingCount {
  status: DeliveryStatus;
  reasonCode: string | null;
  endpointId: string | null;
  origin: string | null;
  deliveries: number;
  oldestAt: Date;
}

export interface WaitingFigures {
  counts: WaitingCount[];
  money: WaitingMoney[];
  endpointMoney: (WaitingMoney & { endpointId: string })[];
}

/** Figures of a store from what is counted by the hour, and of its queue from nothing but what waits. */
export interface OverviewStore {
  hours(storeId: string, from: Date, to: Date): Promise<HourFigures[]>;
  /** How long deliveries took from their making to their acceptance. */
  deliveryTimes(storeId: string, from: Date, to: Date): Promise<HourBucket[]>;
  /** Those in which most deliveries ended, most first. */
  busiestFlows(storeId: string, from: Date, to: Date, limit: number): Promise<FlowFigures[]>;
  waiting(storeId: string): Promise<WaitingFigures>;
}
