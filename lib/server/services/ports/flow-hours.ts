export interface FlowHours {
  /**
   * How many of the runs a flow's hourly limit holds may go on under `runsPerHour` in the clock hour of `at`. They are
   * counted into that hour at once, so that new events do not take the same room.
   */
  takeRoom(storeId: string, flowId: string, at: Date, runsPerHour: number): Promise<number>;
}
