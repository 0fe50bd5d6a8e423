import { expect, test } from "vitest";
import type { FailureGroup } from "#contracts/failure-group.ts";
import { fixLink, moveSentence, problemTitle, reachWords, undeliveredWords } from "./problem-words.ts";

const explanation: FailureGroup["explanation"] = {
  title: "Key refused",
  what: "a.example answered 401 Unauthorized.",
  why: "The header Authorization is refused.",
  fix: "Get a valid key.",
  fixAt: "secret",
  said: null,
};

test("a problem is called by what is wrong and where", () => {
  expect(problemTitle({ endpoint: "https://a.example", explanation })).toBe("Key refused at a.example");
  expect(problemTitle({ endpoint: "", explanation })).toBe("Key refused");
});

test("what is undelivered is told with its worth", () => {
  const atRisk = [{ currency: "USD", amount: 4210, orders: 38 }];
  expect(undeliveredWords({ status: "open", count: 40, failed: 38, waiting: 1, atRisk })).toBe(
    "38 deliveries failed and will not be sent again by themselves; 1 delivery is still tried, together worth US$4,210.00.",
  );
  const over = { count: 2, failed: 0, waiting: 0, atRisk: [] };
  const none = "None of its 2 deliveries is undelivered because of this any more.";
  expect(undeliveredWords({ ...over, status: "resolved" })).toBe(none);
  expect(undeliveredWords({ ...over, status: "open" })).toBe(
    `${none} It ends by itself five minutes after its last failure.`,
  );
});

test("how far it reaches is told as soon as it is more than one", () => {
  const atRisk = [{ currency: "USD", amount: 987.5, orders: 5 }];
  expect(reachWords({ count: 5, failed: 4, waiting: 1, atRisk })).toBe(
    "5 deliveries are undelivered because of it, worth US$987.50",
  );
  expect(reachWords({ count: 5, failed: 1, waiting: 0, atRisk })).toBeNull();
});

test("what happened to it says who did it, or that it happened by itself", () => {
  const at = "2026-01-01T00:00:00.000Z";
  expect(moveSentence({ kind: "resolved", by: null, at })).toBe("Resolved by itself");
  expect(moveSentence({ kind: "acknowledged", by: "Olga", at })).toBe("Acknowledged by Olga");
  expect(moveSentence({ kind: "reopened", by: "Olga", at })).toBe("Opened again by Olga");
  expect(moveSentence({ kind: "reopened", by: null, at })).toBe("Opened again: it failed once more");
});

test("the fix leads to where it is made, if that is in Hookline", () => {
  const of = (fixAt: FailureGroup["explanation"]["fixAt"], secrets: string[] = []) =>
    fixLink({ explanation: { ...explanation, fixAt }, flowId: "f", stepId: "s1", endpointId: "e", secrets });
  expect(of("secret", ["mail_house"])).toEqual({ href: "/settings/secrets", label: "Replace the secret mail_house" });
  expect([of("secret"), of("url"), of("limits")].map((fix) => fix?.href)).toEqual([
    "/flows/f?step=s1",
    "/flows/f?step=s1",
    "/endpoints/e",
  ]);
  expect([of("receiver"), of("wait")]).toEqual([null, null]);
});
