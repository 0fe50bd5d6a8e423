import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Receiver, startReceiver } from "#tests/fakes/receiver.ts";
import { makeTestCertificates } from "#tests/fakes/receiver-certificates.ts";
import type { Arrival } from "./count/ledger.ts";
import { type Target, targets } from "./targets.ts";

/** Every target as a server of its own on the loopback interface. */
export interface TargetServers {
  originOf(target: Target): string;
  /** A file with the one authority that the app is to trust besides the known ones. */
  trustedCaFile: string;
  arrivals(): Arrival[];
  close(): Promise<void>;
}

/** `folder` gets the file of the trusted authority. */
export async function startTargets(folder: string): Promise<TargetServers> {
  const known = makeTestCertificates();
  const trustedCaFile = join(folder, "trusted-ca.pem");
  writeFileSync(trustedCaFile, known.ca);
  const certificates = {
    trusted: known.valid,
    expired: known.expired,
    other_name: known.otherName,
    own_ca: makeTestCertificates().valid,
  };
  const servers = new Map<Target, Receiver>();
  for (const target of targets) {
    const receiver = await startReceiver(target.certificate ? { tls: certificates[target.certificate] } : {});
    const seen = new Map<string, number>();
    let all = 0;
    receiver.behaveBy((request) => {
      const id = request.headers["webhook-id"] ?? "";
      const before = { ofDelivery: seen.get(id) ?? 0, all };
      seen.set(id, before.ofDelivery + 1);
      all += 1;
      return target.behave(request, before);
    });
    servers.set(target, receiver);
  }
  return {
    originOf(target) {
      const server = servers.get(target);
      if (!server) throw new Error(`There is no server for ${target.name}.`);
      return server.origin;
    },
    trustedCaFile,
    arrivals: () =>
      [...servers].flatMap(([{ name }, { requests }]) =>
        requests.map(({ body, headers }) => ({ target: name, webhookId: headers["webhook-id"] ?? "", body })),
      ),
    close: async () => void (await Promise.all([...servers.values()].map((server) => server.close()))),
  };
}
