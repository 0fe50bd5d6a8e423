"use client";
import type { DeliveryDetail } from "#contracts/delivery.ts";
import { toCurl } from "#core/curl/to-curl.ts";
import { BodyView } from "./body-view.tsx";
import { HeaderList } from "./header-list.tsx";
import { RequestLine } from "./request-line.tsx";

export function RequestView({ delivery }: { delivery: Pick<DeliveryDetail, "request" | "method" | "url"> }) {
  const { request, method, url } = delivery;
  if (!request) return <p className="text-muted">Nothing has been rendered yet, so there is no request to show.</p>;
  return (
    <div className="flex flex-col gap-4">
      <RequestLine method={method} url={url} curl={toCurl({ method, url, ...request })} />
      <section aria-label="Headers sent">
        <h3 className="mb-2 text-muted text-sm">Headers</h3>
        <HeaderList headers={request.headers} label="Request headers" />
      </section>
      <section aria-label="Body sent">
        <h3 className="text-muted text-sm">Body</h3>
        <BodyView body={request.body} label="Request body" emptyText="Sent without a body." />
      </section>
    </div>
  );
}
