import type { Ctx } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { secretPurpose } from "#server/services/secrets/secret-purpose.ts";
import type { Answer } from "./route.ts";

const keyCharsMax = 255;

/**
 * With an Idempotency-Key, the same POST again, by the same caller, gets the first one's answer and changes nothing,
 * for 24 hours. What is kept for that is sealed: the answer may be the only place where a new key or secret is shown.
 */
export async function answerOnce(
  ctx: Ctx,
  request: Request,
  body: string,
  answer: () => Promise<Answer>,
): Promise<Answer> {
  const key = request.headers.get("idempotency-key");
  if (key === null) return answer();
  if (key === "" || key.length > keyCharsMax) {
    throw new ServiceError("invalid", `Idempotency-Key takes 1 to ${keyCharsMax} characters.`);
  }
  const { idempotency, secretBox, tokens } = ctx.ports;
  const { pathname, search } = new URL(request.url);
  const purpose = secretPurpose.answer(ctx.storeId, key);
  const begun = await idempotency.begin(
    ctx.storeId,
    key,
    tokens.sha256(`${ctx.actor.kind} ${ctx.actor.id}\n${pathname}${search}\n${body}`),
  );
  if (begun === "running") {
    throw new ServiceError(
      "conflict",
      "The first request with this Idempotency-Key is still under way. Ask again in a moment.",
    );
  }
  if (begun === "other_request") {
    throw new ServiceError(
      "invalid",
      "This Idempotency-Key was used for another request. Take a new one for each request.",
    );
  }
  if (begun !== "new") {
    const opened = secretBox.open(begun.response, purpose);
    if (opened === null) throw new ServiceError("conflict", "The first answer to this Idempotency-Key is lost.");
    return { statusCode: begun.statusCode, body: opened };
  }
  try {
    const made = await answer();
    await idempotency.finish(ctx.storeId, key, made.statusCode, secretBox.seal(made.body, purpose));
    return made;
  } catch (error) {
    await idempotency.forget(ctx.storeId, key);
    throw error;
  }
}
