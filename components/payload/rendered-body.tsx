"use client";
import { useDeferredValue, useMemo } from "react";
import { formatBytes } from "#client/format.ts";
import { bodyLanguage, byteLength } from "#components/deliveries/body-text.ts";
import { HeaderList } from "#components/deliveries/header-list.tsx";
import type { WebhookBody, WebhookStep } from "#contracts/flow-steps.ts";
import { type BuildScope, buildRequest } from "#core/delivery/build-request.ts";
import { secretMask, secretNamesOf } from "#core/delivery/secret-names.ts";
import { CodeBlock } from "#ui/code-block.tsx";
import { Notice } from "#ui/notice.tsx";

interface RenderedBodyProps {
  request?: Pick<WebhookStep, "method" | "url" | "headers" | "onMissing">;
  body: WebhookBody;
  scope: BuildScope;
  isSample: boolean;
}

/** Stands in for the rest of the request where only the body is known. */
const bodyOnly: NonNullable<RenderedBodyProps["request"]> = {
  method: "POST",
  url: "https://example.com/",
  headers: [],
  onMissing: "empty",
};

/** What the receiver will get for the chosen event; secrets stay masked. It follows the typing a moment later. */
export function RenderedBody({ request: step = bodyOnly, body, scope, isSample }: RenderedBodyProps) {
  const deferred = useDeferredValue(body);
  const built = useMemo(() => {
    const secrets = Object.fromEntries(secretNamesOf(step).map((name) => [name, secretMask]));
    const whole = { ...step, body: deferred, onMissing: "empty" } as const;
    const request = buildRequest(whole, scope, { secrets, nowMs: Date.now() });
    // An address that is still being written must not hide the body.
    if (request.ok) return { isWhole: step !== bodyOnly, result: request };
    const plain = { ...bodyOnly, body: deferred };
    return { isWhole: false, result: buildRequest(plain, scope, { secrets: {}, nowMs: Date.now() }) };
  }, [step, deferred, scope]);
  const { isWhole, result } = built;
  if (!result.ok)
    return (
      <Notice tone="warn" title="There is no result yet">
        {result.message}
      </Notice>
    );
  const { missing, request } = result;
  return (
    <div className="flex flex-col gap-3">
      {missing.length > 0 ? (
        <Notice
          tone="warn"
          title={missing.length === 1 ? "One variable is missing" : `${missing.length} variables are missing`}
        >
          {isSample ? "The sample" : "This event"} has no value for{" "}
          {missing.map((path, index) => (
            <span key={path}>
              {index > 0 ? ", " : ""}
              <code className="text-sm">{path}</code>
            </span>
          ))}
          .{step.onMissing === "fail" ? " As this step is set, it would not be sent." : ""}
        </Notice>
      ) : null}
      {isWhole ? (
        <p className="font-mono text-sm wrap-anywhere">
          <span className="font-medium">{request.method}</span> {request.url}
        </p>
      ) : null}
      {request.body === null || request.body === "" ? (
        <p className="text-muted">The request goes out without a body.</p>
      ) : (
        <>
          <p className="text-muted text-sm">{formatBytes(byteLength(request.body))} as the receiver gets it</p>
          <CodeBlock
            text={request.body}
            language={bodyLanguage(request.body)}
            wrap
            label="Rendered body"
            maxHeight="34rem"
          />
        </>
      )}
      {isWhole && request.headers.length > 0 ? (
        <details>
          <summary className="text-muted text-sm">Headers ({request.headers.length})</summary>
          <div className="mt-2">
            <HeaderList headers={request.headers} label="Rendered headers" />
          </div>
        </details>
      ) : null}
    </div>
  );
}
