/** What is measured, running as a process of its own: Hookline or the baseline. */
export interface RunningSubject {
  readonly pid: number;
  /** Where orders are posted to. */
  readonly intakeUrl: string;
  /** An orderly end, waited for. */
  stop(): Promise<void>;
}
