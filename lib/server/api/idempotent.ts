import type { Ctx } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import type { Answer } from "./route.ts";

const keyCharsMax = 255;

/** With an Idempotency-Key, the same POST again gets the first one's answer and changes nothing, for 24 hours. */
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
  const { idempotency, tokens } = ctx.ports;
  const { pathname, search } = new URL(request.url);
  const begun = await idempotency.begin(ctx.storeId, key, tokens.sha256(`${pathname}${search}\n${body}`));
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
  if (begun !== "new") return { statusCode: begun.statusCode, body: begun.response };
  try {
    const made = await answer();
    await idempotency.finish(ctx.storeId, key, made.statusCode, made.body);
    return made;
  } catch (error) {
    await idempotency.forget(ctx.storeId, key);
    throw error;
  }
}
