import { expect, test } from "vitest";
import { inboxAnswerSchema } from "#contracts/inbox.ts";
import { answerValuesSchema, toAnswer, toValues } from "./answer-values.ts";

test("what is filled in is what the inbox answers, and the other way round", () => {
  for (const answer of [
    inboxAnswerSchema.parse({}),
    inboxAnswerSchema.parse({ kind: "drop", delayMs: 1500, failFirst: 3, failStatus: null }),
  ]) {
    expect(toAnswer(toValues(answer))).toEqual(answer);
    expect(answerValuesSchema.safeParse(toValues(answer)).success).toBe(true);
  }
  expect(answerValuesSchema.safeParse({ ...toValues(inboxAnswerSchema.parse({})), delaySeconds: 31 }).success).toBe(
    false,
  );
});
