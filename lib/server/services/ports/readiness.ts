export interface Readiness {
  database(): Promise<{ reachable: boolean; missingMigrations: string[] }>;
}
