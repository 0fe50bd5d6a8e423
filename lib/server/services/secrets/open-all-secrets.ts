import type { Ports } from "#server/services/ports/ports.ts";
import { secretPurpose } from "./secret-purpose.ts";

const secretsMax = 500;

/** The values of a store's secrets, so that they can be masked wherever they turn up. Never to be shown or logged. */
export async function openAllSecrets(ports: Ports, storeId: string): Promise<string[]> {
  const rows = await ports.secrets.list(storeId, null, secretsMax);
  return rows.flatMap((row) => ports.secretBox.open(row.sealed, secretPurpose.named(storeId, row.name)) ?? []);
}
