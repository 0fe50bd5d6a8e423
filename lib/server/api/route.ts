import type { z } from "zod";
import type { JsonValue } from "#core/json/json-value.ts";
import { stringifyJson } from "#core/json/stringify-json.ts";
import { container } from "#server/container.ts";
import type { Ctx } from "#server/services/context.ts";
import { authenticate } from "./authenticate.ts";
import { Download } from "./download.ts";
import { answerOnce } from "./idempotent.ts";
import { type NextContext, readIdParams } from "./path-params.ts";
import { errorResponse, parseOrThrow } from "./problem-response.ts";
import { readJson } from "./read-body.ts";
import { readQuery } from "./read-query.ts";

interface Options<Q extends z.ZodType, B extends z.ZodType> {
  query?: Q;
  body?: B;
  /** 200 unless said otherwise; an undefined answer is 204. */
  status?: 200 | 201 | 202;
}

interface Call<Q extends z.ZodType, B extends z.ZodType> {
  ctx: Ctx;
  email: string;
  params: Record<string, string>;
  query: z.output<Q>;
  body: z.output<B>;
  request: Request;
}

/** An authenticated JSON route: checks who calls, parses query and body by contract, maps every error to problem+json. */
export function route<Q extends z.ZodType = z.ZodUndefined, B extends z.ZodType = z.ZodUndefined>(
  options: Options<Q, B>,
  handle: (call: Call<Q, B>) => Promise<unknown>,
): (request: Request, context: NextContext) => Promise<Response> {
  return async (request, context) => {
    try {
      const { ctx, email } = await authenticate(request);
      const params = await readIdParams(context);
      const query = options.query
        ? parseOrThrow(options.query, readQuery(request), "The query")
        : (undefined as z.output<Q>);
      const { text, value } = options.body ? await readJson(request) : { text: "", value: undefined };
      const body = options.body ? parseOrThrow(options.body, value, "The body") : (undefined as z.output<B>);
      const answer = async () =>
        toAnswer(await handle({ ctx, email, params, query, body, request }), options.status ?? 200);
      return toResponse(request.method === "POST" ? await answerOnce(ctx, request, text, answer) : await answer());
    } catch (error) {
      return errorResponse(error, container().ports.log, request);
    }
  };
}

export interface Answer {
  statusCode: number;
  body: string;
  fileName?: string;
}

function toAnswer(value: unknown, status: number): Answer {
  if (value instanceof Download)
    return { statusCode: status, body: stringifyJson(value.content as JsonValue), fileName: value.fileName };
  return value === undefined
    ? { statusCode: 204, body: "" }
    : { statusCode: status, body: stringifyJson(value as JsonValue) };
}

function toResponse({ body, statusCode, fileName }: Answer): Response {
  const headers = {
    "content-type": "application/json",
    "cache-control": "no-store",
    ...(fileName === undefined ? {} : { "content-disposition": `attachment; filename="${fileName}"` }),
  };
  return statusCode === 204
    ? new Response(null, { status: 204, headers: { "cache-control": "no-store" } })
    : new Response(body, { status: statusCode, headers });
}
