import { CircleCheck, CircleMinus } from "lucide-react";
import { BodyView } from "#components/deliveries/body-view.tsx";
import { HeaderList } from "#components/deliveries/header-list.tsx";
import { RequestLine } from "#components/deliveries/request-line.tsx";
import type { FlowTestResult } from "#contracts/flow.ts";
import { toCurl } from "#core/curl/to-curl.ts";
import { Notice } from "#ui/notice.tsx";

/** The request as it goes out for the chosen event, and whether the event would have started the flow. */
export function TestPreview({ result, isSample }: { result: FlowTestResult; isSample: boolean }) {
  const { request, missing, decision, error } = result;
  return (
    <div className="flex flex-col gap-4">
      <Decision decision={decision} isSample={isSample} />
      {missing.length > 0 ? (
        <Notice
          tone="warn"
          title={missing.length === 1 ? "One variable is missing" : `${missing.length} variables are missing`}
        >
          {isSample ? "The sample" : "This event"} does not have{" "}
          {missing.map((path, index) => (
            <span key={path}>
              {index > 0 ? ", " : ""}
              <code className="text-sm">{path}</code>
            </span>
          ))}
          .
        </Notice>
      ) : null}
      {request ? (
        <section aria-label="Request" className="flex flex-col gap-4">
          <h3 className="font-medium">Request</h3>
          <RequestLine method={request.method} url={request.url} curl={toCurl(request)} />
          <HeaderList headers={request.headers} label="Request headers" />
          <BodyView body={request.body} label="Request body" emptyText="Sent without a body." />
        </section>
      ) : (
        <Notice tone="bad" title="This cannot be sent">
          {error?.message ?? "The request could not be made from this event."}
        </Notice>
      )}
    </div>
  );
}

function Decision({ decision, isSample }: { decision: FlowTestResult["decision"]; isSample: boolean }) {
  const Icon = decision.matched ? CircleCheck : CircleMinus;
  return (
    <p className="flex items-start gap-2">
      <Icon
        aria-hidden
        className={decision.matched ? "mt-0.5 size-4 shrink-0 text-ok" : "mt-0.5 size-4 shrink-0 text-warn"}
      />
      <span>
        {isSample ? "The sample" : "This event"}{" "}
        {decision.matched ? "would start the flow." : "would not start the flow; a test can be sent all the same."}
        <span className="block text-muted text-sm">{decision.reason.message}</span>
      </span>
    </p>
  );
}
