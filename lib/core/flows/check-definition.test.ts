import { describe, expect, it } from "vitest";
import { type CheckableDefinition, type CheckOptions, checkDefinition } from "./check-definition.ts";

type Step = Extract<CheckableDefinition["steps"][number], { kind: "webhook" }>;

const sound: Step = {
  id: "s1",
  kind: "webhook",
  method: "POST",
  url: "https://example.com/{{ event.orderNumber }}?key={{ secrets.key }}",
  headers: [{ name: "Authorization", value: "Bearer {{ secrets.warehouse }}" }],
  body: { kind: "json", template: '{"total": {{ event.total }}}' },
};

function problems(change: Partial<Step>, options: CheckOptions = { phase: "publish" }) {
  return checkDefinition({ steps: [{ ...sound, ...change }] }, options);
}

describe("checkDefinition", () => {
  it("finds nothing in a sound definition", () => {
    expect(problems({})).toEqual([]);
  });

  it("lets a draft be unfinished, not what is published", () => {
    expect(checkDefinition({ steps: [] }, { phase: "draft" })).toEqual([]);
    expect(checkDefinition({ steps: [] }, { phase: "publish" })[0]?.path).toBe("steps");
    expect(problems({ url: " " }, { phase: "draft" })).toEqual([]);
    expect(problems({ url: " " })).toEqual([{ path: "steps.0.url", message: "Enter the address to send to." }]);
  });

  it.each([
    ["http://example.com/", /must begin with https/],
    ["ftp://example.com/", /must begin with https/],
    ["example.com/hook", /must begin with https/],
    ["https://", /has no host/],
    ["https:///path", /has no host/],
    ["https://user:pass@example.com/", /^Put the user name and password into a header/],
    ["https://{{ secrets.user }}:x@example.com/", /^Put the user name and password into a header/],
    ["https://example.com/#part", /Remove the #/],
    ["https://example.com/a b", /has a space/],
    ["https://exa mple.com/", /has a space/],
    ["https://[nonsense/", /not a web address/],
    ["https://example.com/{{ event.total", /not closed/],
    ["https://example.com/{{ evnt.total }}", /Did you mean event.total\?/],
  ])("refuses the address %s", (url, message) => {
    expect(problems({ url })).toEqual([{ path: "steps.0.url", message: expect.stringMatching(message) }]);
  });

  it.each([
    "{{ secrets.base }}/orders",
    "https://{{ secrets.host }}/orders",
    "https://example.com:8443/{{ event.id | default: '#1' }}",
  ])("takes the address %s", (url) => {
    expect(problems({ url })).toEqual([]);
  });

  it("takes http only where that is allowed", () => {
    expect(problems({ url: "http://example.com/" }, { phase: "publish", allowHttp: true })).toEqual([]);
  });

  it("asks the given check about addresses whose host is written out", () => {
    const asked: string[] = [];
    const checkUrl = (url: string) => {
      asked.push(url);
      return "Not public.";
    };
    const url = "https://10.0.0.1/{{ event.id }}";
    expect(problems({ url }, { phase: "publish", checkUrl })).toEqual([
      { path: "steps.0.url", message: "Not public." },
    ]);
    expect(problems({ url: "https://{{ secrets.host }}/" }, { phase: "publish", checkUrl })).toEqual([]);
    expect(asked).toEqual(["https://10.0.0.1/hookline"]);
  });

  it.each([
    "Host",
    "content-length",
    "Transfer-Encoding",
    "connection",
    "keep-alive",
    "TE",
    "trailer",
    "upgrade",
    "expect",
    "Proxy-Authorization",
    "webhook-id",
    "Webhook-Timestamp",
    "webhook-signature",
    "Hookline-Flow-Id",
    "User-Agent",
    "X Y",
    "X:Y",
    "",
    "Ä",
  ])("refuses the header name %s", (name) => {
    expect(problems({ headers: [{ name, value: "x" }] })).toEqual([
      { path: "steps.0.headers.0.name", message: expect.any(String) },
    ]);
  });

  it("refuses a header twice, and line breaks in its value", () => {
    const headers = [
      { name: "X-A", value: "1" },
      { name: "x-a", value: "2\r\nX-B: 3" },
    ];
    expect(problems({ headers }).map((problem) => problem.path)).toEqual([
      "steps.0.headers.1.name",
      "steps.0.headers.1.value",
    ]);
  });

  it("names the place of errors in bodies, and keeps secrets out of them", () => {
    const at = (body: Step["body"]) => problems({ body });
    expect(at({ kind: "json", template: '{\n"a": {{ event.total | upcse }}}' })).toEqual([
      { path: "steps.0.body.template", message: "Line 2, column 6: There is no filter “upcse”. Did you mean upcase?" },
    ]);
    expect(at({ kind: "form", fields: [{ name: "a", value: "{{ secrets.key }}" }] })).toEqual([
      { path: "steps.0.body.fields.0.value", message: expect.stringContaining("Secrets may not be used") },
    ]);
    expect(at({ kind: "text", template: "{% include 'x' %}" })).toHaveLength(1);
  });

  it("refuses a body where none is sent", () => {
    expect(problems({ method: "GET" })).toEqual([
      { path: "steps.0.body", message: expect.stringContaining("GET request has no body") },
    ]);
    expect(problems({ method: "GET", body: { kind: "none" } })).toEqual([]);
  });

  it.each([
    ["{{ person.email | upcse }}", /Did you mean upcase\?/],
    ["{{ secrets.key }}", /^Secrets may not be used/],
    ["{{ customer.email }}", /Did you mean person.email\?/],
    ["{{ delivery.id }}", /^“delivery.id” is the same for every event/],
  ])("refuses the once-per key %s at its field", (key, message) => {
    const found = checkDefinition({ once: { key }, steps: [sound] }, { phase: "draft" });
    expect(found).toEqual([{ path: "once.key", message: expect.stringMatching(message) }]);
  });

  it("takes a sound once-per key", () => {
    const once = { key: "{{ person.email }}-{{ payload.line_items[0].sku }}" };
    expect(checkDefinition({ once, steps: [sound] }, { phase: "publish" })).toEqual([]);
  });
});

it("names steps inside splits by their place, and misses no condition of what is published", () => {
  const inner = {
    id: "s4",
    kind: "split" as const,
    if: null,
    then: [],
    else: [{ ...sound, id: "s5", url: "ftp://a" }],
  };
  const steps: CheckableDefinition["steps"] = [
    { id: "s1", kind: "delay" },
    { id: "s2", kind: "filter", if: { all: [{ any: [] }] } },
    { id: "s3", kind: "split", if: { path: "event.total", op: "exists" }, then: [inner], else: [] },
  ];
  const paths = (phase: CheckOptions["phase"]) => checkDefinition({ steps }, { phase }).map(({ path }) => path);
  expect(paths("publish")).toEqual(["steps.1.if", "steps.2.then.0.if", "steps.2.then.0.else.0.url"]);
  expect(paths("draft")).toEqual(["steps.2.then.0.else.0.url"]);
});
