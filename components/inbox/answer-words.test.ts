import { expect, test } from "vitest";
import { inboxAnswerSchema } from "#contracts/inbox.ts";
import { answeredWords, answerWords, failedWords } from "./answer-words.ts";

const answer = inboxAnswerSchema.parse({});

test("what an inbox answers is one sentence", () => {
  expect(answerWords({ answer, failed: 0 })).toBe("Answers 200.");
  expect(answerWords({ answer: { ...answer, kind: "drop", delayMs: 2000 }, failed: 0 })).toBe(
    "Drops the connection after 2 s.",
  );
});

test("while the first ones are to fail it says how, and how many have", () => {
  const failing = { ...answer, failFirst: 3 };
  expect(answerWords({ answer: failing, failed: 1 })).toBe(
    "Answers the first 3 requests with 503 (1 so far), then answers 200.",
  );
  expect(answerWords({ answer: { ...failing, failFirst: 1, failStatus: null }, failed: 0 })).toBe(
    "Drops the connection of the first request (0 so far), then answers 200.",
  );
  expect(answerWords({ answer: failing, failed: 3 })).toBe("Answers 200.");
  expect(failedWords({ answer: failing, failed: 1 })).toBe("1 of the first 3 requests has failed.");
  expect([answeredWords(503), answeredWords(null)]).toEqual(["Answered 503", "Connection dropped"]);
});
