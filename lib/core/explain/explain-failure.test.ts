import { describe, expect, it } from "vitest";
import { explainFailure, type Failure } from "./explain-failure.ts";

const key = { header: "Authorization", secrets: ["mail_house"] };
const host = "mailhouse.example";

function explained(statusCode: number | null, rest: Partial<Failure> = {}) {
  return explainFailure({ errorKind: "http", statusCode, host, answer: null, key: null, ...rest });
}

function answering(body: string | null, ...headers: [name: string, value: string][]): Failure["answer"] {
  return { headers: headers.map(([name, value]) => ({ name, value })), body };
}

describe("a refused key", () => {
  it("names the header and the secret in it", () => {
    expect(explained(401, { key })).toEqual({
      title: "Key refused",
      what: "mailhouse.example answered 401 Unauthorized.",
      why: "The header Authorization is refused.",
      fix: "Get a valid key from the receiver and put it into the secret mail_house.",
      fixAt: "secret",
      said: null,
    });
  });

  it("says that it has expired, or may not do this, when the answer tells", () => {
    const expired = answering(null, [
      "WWW-Authenticate",
      'Bearer error="invalid_token", error_description="The token expired"',
    ]);
    expect(explained(401, { key, answer: expired }).why).toBe("The key in the header Authorization has expired.");
    const scope = answering('{"error":"insufficient_scope"}');
    expect(explained(403, { key, answer: scope }).why).toMatch(/not allowed to do this/);
    expect(explained(403, { key, answer: scope }).fixAt).toBe("secret");
  });

  it("asks for one when the request carries none", () => {
    const asked = explained(401, { answer: answering(null, ["www-authenticate", "Basic realm=x"]) });
    expect(asked.why).toBe("It wants a key of the kind Basic, and the request carries none.");
    expect(asked.fixAt).toBe("payload");
  });

  it("speaks of a key typed into the step, and of one in the address", () => {
    expect(explained(401, { key: { header: "X-API-Key", secrets: [] } }).fix).toMatch(/into the header X-API-Key/);
    expect(explained(401, { key: { header: null, secrets: ["path_key"] } }).why).toBe(
      "The key in the address is refused.",
    );
  });
});

describe("other answers", () => {
  it("tells a firewall from a receiver that says no", () => {
    const page = answering("<html>Attention Required!</html>", ["Server", "cloudflare"]);
    expect(explained(403, { key, answer: page }).fixAt).toBe("receiver");
    expect(explained(403, { key, answer: answering('{"message":"no"}', ["server", "cloudflare"]) }).fixAt).toBe(
      "secret",
    );
  });

  it("says where a redirect leads", () => {
    const moved = explained(301, { answer: answering(null, ["location", "https://new.example/in"]) });
    expect(moved.why).toMatch(/sends callers on to https:\/\/new\.example\/in/);
    expect(moved.fixAt).toBe("url");
  });

  it("waits where the receiver says when to come back", () => {
    expect(explained(503, { answer: answering(null, ["retry-after", "120"]) }).fixAt).toBe("wait");
    expect(explained(429).fixAt).toBe("limits");
  });

  it("quotes what the receiver says of a body", () => {
    const said = (body: string) => explained(422, { answer: answering(body) }).said;
    expect(said('{"errors":[{"field":"zip","message":"is required"}]}')).toBe("zip: is required");
    expect(said('{"errors":{"zip":["is required"]}}')).toBe("zip: is required");
    expect(said("zip is\n required")).toBe("zip is required");
    expect(said("<html>…</html>")).toBeNull();
    expect(said(`{"message":"${"x".repeat(500)}"}`)).toHaveLength(161);
    for (const body of ['{"ok":false}', '{"error":true}', '{"error":"Error"}', "ok", ""]) expect(said(body)).toBeNull();
    expect(explained(422).fixAt).toBe("payload");
  });
});

describe("no answer", () => {
  it.each([
    ["dns", "url"],
    ["connect", "receiver"],
    ["tls", "receiver"],
    ["timeout", "receiver"],
    ["blocked", "url"],
    ["too_large", "payload"],
    ["invalid", "url"],
  ] as const)("%s is put right at the %s", (errorKind, fixAt) => {
    const failure = explained(200, { errorKind, answer: answering('{"message":"half"}'), key });
    expect(failure.fixAt).toBe(fixAt);
    expect(failure.what).toMatch(/^mailhouse\.example [a-z].+\.$/);
    expect(failure.why).toMatch(/^[A-Z].+\.$/);
    expect(failure.said).toBeNull();
  });

  it("has words when nothing at all is known", () => {
    expect(explained(null, { errorKind: null }).what).toBe("mailhouse.example gave no answer.");
  });
});
