import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface KeyAndCertificate {
  key: string;
  cert: string;
}

/** A certificate authority of the test's own, and server certificates it has or has not signed. */
export interface TestCertificates {
  /** To be trusted explicitly. */
  ca: string;
  /** For localhost and 127.0.0.1, valid. */
  valid: KeyAndCertificate;
  expired: KeyAndCertificate;
  /** Valid, but for another.example. */
  otherName: KeyAndCertificate;
  selfSigned: KeyAndCertificate;
}

/** Makes the certificates with the machine's openssl, in about half a second. */
export function makeTestCertificates(): TestCertificates {
  const folder = mkdtempSync(join(tmpdir(), "hookline-certificates-"));
  const openssl = (...words: string[]) => execFileSync("openssl", words, { cwd: folder, stdio: "pipe" });
  const read = (file: string) => readFileSync(join(folder, file), "utf8");
  const newKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];

  function issue(name: string, subjectNames: string, validity: string[]): KeyAndCertificate {
    writeFileSync(join(folder, `${name}.ext`), `subjectAltName=${subjectNames}\n`);
    openssl("req", ...newKey, "-keyout", `${name}.key`, "-out", `${name}.csr`, "-subj", `/CN=${name}`);
    const files = ["-in", `${name}.csr`, "-out", `${name}.crt`, "-extfile", `${name}.ext`];
    openssl("x509", "-req", ...files, "-CA", "ca.crt", "-CAkey", "ca.key", ...validity);
    return { key: read(`${name}.key`), cert: read(`${name}.crt`) };
  }

  try {
    openssl("req", "-x509", ...newKey, "-keyout", "ca.key", "-out", "ca.crt", "-days", "2", "-subj", "/CN=Test CA");
    const local = "DNS:localhost,DNS:shop.test,IP:127.0.0.1";
    const selfSigned = ["-keyout", "self.key", "-out", "self.crt", "-days", "2", "-subj", "/CN=localhost"];
    openssl("req", "-x509", ...newKey, ...selfSigned, "-addext", `subjectAltName=${local}`);
    return {
      ca: read("ca.crt"),
      valid: issue("valid", local, ["-days", "2"]),
      expired: issue("expired", local, ["-days", "-1"]),
      otherName: issue("other", "DNS:another.example", ["-days", "2"]),
      selfSigned: { key: read("self.key"), cert: read("self.crt") },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
