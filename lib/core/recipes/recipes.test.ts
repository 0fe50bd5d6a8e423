import { describe, expect, it, test } from "vitest";
import type { z } from "zod";
import { buildRequest } from "#core/delivery/build-request.ts";
import { secretNamesOf } from "#core/delivery/secret-names.ts";
import { isCatalogued } from "#core/events/catalogue.ts";
import type { EventScope } from "#core/events/event-types.ts";
import { normaliseTrackEvent } from "#core/events/track/normalise-track-event.ts";
import { checkDefinition } from "#core/flows/check-definition.ts";
import { matchFlow } from "#core/flows/match-flow.ts";
import { listeningTo } from "#core/flows/trigger.ts";
import { renderOnceKey } from "#core/once/once-key.ts";
import { checkTargetUrl } from "#core/outbound/check-target-url.ts";
import { asIfStarted } from "#core/timed/as-if-started.ts";
import { fillRecipe, type Recipe } from "./recipe.ts";
import { type RecipeId, recipes } from "./recipes.ts";
import { sampleOfRecipe } from "./sample-of-recipe.ts";
import { slackRequest, teamsRequest } from "./targets/chat.ts";
import { ga4Request } from "./targets/ga4.ts";
import {
  brevoRequest,
  hubspotRequest,
  klaviyoRequest,
  lobRequest,
  mailchimpRequest,
  segmentRequest,
} from "./targets/marketing.ts";
import { facebookPostRequest, metaRequest } from "./targets/meta.ts";
import { catalogueOrder, sheetRow, warehouseCancellation, warehouseOrder } from "./targets/own.ts";
import {
  asknicelyRequest,
  twilioRequest,
  yotpoActionRequest,
  yotpoAdjustRequest,
  zendeskRequest,
} from "./targets/service.ts";

const nowMs = Date.parse("2026-01-15T16:05:00Z");
const nobody = { email: null, phone: null, firstName: null, lastName: null, externalIds: {}, properties: {} };
const without = { person: nobody } satisfies Partial<EventScope>;

interface Expected {
  /** The target's request; null for what is no JSON and no form. */
  body: z.ZodType | null;
  /** A change of the sample that must not start the flow; null where every such event does. */
  refused: ((scope: EventScope) => EventScope) | null;
  origin: string;
}

const withEvent = (change: object) => (scope: EventScope) => ({ ...scope, event: { ...scope.event, ...change } });
const withProperties = (change: object) => (scope: EventScope) =>
  withEvent({ properties: { ...scope.event.properties, ...change } })(scope);
const withoutPerson = (scope: EventScope) => ({ ...scope, ...without });

const expected = {
  "warehouse-new-order": {
    body: warehouseOrder,
    refused: withEvent({ shippingAddress: null }),
    origin: "https://warehouse.example",
  },
  "warehouse-stop-order": {
    body: warehouseCancellation,
    refused: withEvent({ fulfillmentStatus: "fulfilled" }),
    origin: "https://warehouse.example",
  },
  "slack-new-order": { body: slackRequest, refused: null, origin: "https://hooks.slack.com" },
  "slack-high-value-order": {
    body: slackRequest,
    refused: withEvent({ total: 99.99 }),
    origin: "https://hooks.slack.com",
  },
  "teams-new-order": { body: teamsRequest, refused: null, origin: "https://prod-00.westeurope.logic.azure.com" },
  "google-sheets-row": { body: sheetRow, refused: null, origin: "https://script.google.com" },
  "ga4-purchase": { body: ga4Request, refused: null, origin: "https://www.google-analytics.com" },
  "ga4-refund": {
    body: ga4Request,
    refused: withEvent({ refund: { id: "1", amount: 0, note: null, items: [] } }),
    origin: "https://www.google-analytics.com",
  },
  "meta-purchase": {
    body: metaRequest,
    refused: (scope) => ({ ...scope, payload: {} }),
    origin: "https://graph.facebook.com",
  },
  "erp-order-xml": { body: null, refused: null, origin: "https://erp.example" },
  "klaviyo-placed-order": { body: klaviyoRequest, refused: withoutPerson, origin: "https://a.klaviyo.com" },
  "brevo-abandoned-checkout": {
    body: brevoRequest,
    refused: withEvent({ total: 19.99 }),
    origin: "https://api.brevo.com",
  },
  "hubspot-contact": { body: hubspotRequest, refused: withoutPerson, origin: "https://api.hubapi.com" },
  "segment-identify": { body: segmentRequest, refused: withoutPerson, origin: "https://api.segment.io" },
  "mail-house-catalogue": { body: catalogueOrder, refused: withoutPerson, origin: "https://mailhouse.example" },
  "yotpo-birthday-points": { body: yotpoActionRequest, refused: null, origin: "https://loyalty.yotpo.com" },
  "yotpo-points-back": {
    body: yotpoAdjustRequest,
    refused: withEvent({ subtotal: 0 }),
    origin: "https://loyalty.yotpo.com",
  },
  "lob-win-back-postcard": {
    body: lobRequest,
    refused: withEvent({ last: null }),
    origin: "https://api.lob.com",
  },
  "mailchimp-win-back-tag": {
    body: mailchimpRequest,
    refused: null,
    origin: "https://us6.api.mailchimp.com",
  },
  "twilio-back-in-stock": {
    body: twilioRequest,
    refused: withProperties({ smsConsent: false }),
    origin: "https://api.twilio.com",
  },
  "asknicely-nps": { body: asknicelyRequest, refused: withoutPerson, origin: "https://yourshop.asknice.ly" },
  "zendesk-low-review": {
    body: zendeskRequest,
    refused: withProperties({ rating: 3 }),
    origin: "https://yourshop.zendesk.com",
  },
  "facebook-five-star-post": {
    body: facebookPostRequest,
    refused: withProperties({ rating: 4 }),
    origin: "https://graph.facebook.com",
  },
} satisfies Record<RecipeId, Expected>;

const cases = Object.values(recipes).map((recipe) => [recipe.id, recipe, expected[recipe.id] as Expected] as const);

/** As somebody filled it in who typed every example. */
function filled(recipe: Recipe) {
  const blanks = Object.entries(recipe.blanks);
  return fillRecipe(
    recipe,
    Object.fromEntries(blanks.map(([key, { kind, example }]) => [key, kind === "secret" ? key : example])),
  );
}

/** The event of the recipe's sample; for one that goes by time, as if the time came for its person. */
function startingSample(recipe: Recipe): EventScope {
  const { trigger } = filled(recipe);
  const sample = sampleOfRecipe(recipe);
  return trigger.kind === "event"
    ? sample
    : asIfStarted(trigger, { id: "f", name: recipe.title }, sample, new Date(nowMs));
}

function requestOf(recipe: Recipe, scope = startingSample(recipe)) {
  const step = filled(recipe).steps.find((one) => one.kind === "webhook");
  if (step === undefined) throw new Error("no webhook");
  const secrets = Object.fromEntries(Object.entries(recipe.blanks).map(([key, { example }]) => [key, example]));
  const around = {
    store: { id: "s", name: "North Oak" },
    flow: { id: "f", name: recipe.title, version: 1 },
    delivery: { id: "d" },
  };
  const built = buildRequest(step, { ...scope, ...around }, { secrets, nowMs });
  if (!built.ok) throw new Error(built.message);
  return built;
}

function bodyOf({ request }: ReturnType<typeof requestOf>): unknown {
  const type = request.headers.find(({ name }) => name.toLowerCase() === "content-type")?.value ?? "";
  return type.includes("json")
    ? JSON.parse(request.body ?? "")
    : Object.fromEntries(new URLSearchParams(request.body ?? ""));
}

describe.each(cases)("%s", (id, recipe, { body, refused, origin }) => {
  const { trigger, once } = filled(recipe);
  const flow = { id: "f", trigger: listeningTo(null, { sourceId: null, ...trigger }), status: "live" };
  const sample = startingSample(recipe);

  it("is registered under its id, with an event to try it on", () => {
    expect(recipes[recipe.id as RecipeId].id).toBe(id);
    expect(isCatalogued(recipe.eventType)).toBe(true);
    expect(recipe.sample?.type ?? recipe.eventType).toBe(recipe.eventType);
  });

  it("may go live once its blanks are filled, and not before", () => {
    const checkUrl = (url: string) => {
      const checked = checkTargetUrl(url, { allowCidrs: [] });
      return checked.ok ? null : checked.message;
    };
    expect(checkDefinition(filled(recipe), { phase: "publish", checkUrl })).toEqual([]);
    const open = fillRecipe(recipe, {});
    expect(checkDefinition(open, { phase: "draft", checkUrl })).toEqual([]);
    const asked = Object.entries(recipe.blanks).filter(([, { kind }]) => kind === "url" || kind === "text");
    const told = checkDefinition(open, { phase: "publish", checkUrl });
    expect(told.length > 0).toBe(asked.length > 0);
  });

  it("names exactly the secrets it asks for, and none of their values", () => {
    const named = filled(recipe).steps.flatMap((step) => (step.kind === "webhook" ? secretNamesOf(step) : []));
    const secrets = Object.entries(recipe.blanks).filter(([, { kind }]) => kind === "secret");
    expect(named.sort()).toEqual(secrets.map(([key]) => key).sort());
    for (const [, { example }] of secrets) expect(JSON.stringify(filled(recipe))).not.toContain(example);
  });

  it("has examples of the form it asks for, and uses every blank", () => {
    const written = JSON.stringify(filled(recipe));
    for (const [key, { kind, example, pattern, min }] of Object.entries(recipe.blanks)) {
      expect(key).toMatch(/^[a-z][a-z0-9_]*$/);
      if (pattern) expect(example).toMatch(new RegExp(pattern.source));
      if (kind === "number") expect(Number(example)).toBeGreaterThanOrEqual(min ?? 0);
      if (kind !== "secret") expect(written).toContain(example);
    }
  });

  it("renders its sample without a missing variable, as the target wants it", () => {
    const built = requestOf(recipe);
    expect(built.missing).toEqual([]);
    expect(new URL(built.request.url).origin).toBe(origin);
    if (body) expect(body.safeParse(bodyOf(built)).error?.issues ?? []).toEqual([]);
  });

  it("is started by its sample, and not by an event it is not for", () => {
    expect(matchFlow(flow, sample)).toMatchObject({ match: true });
    expect(refused === null).toBe(trigger.filter === null);
    if (refused) expect(matchFlow(flow, refused(sample))).toMatchObject({ match: false });
  });

  it("has a key to be sent once by, where it is sent once", () => {
    if (once) expect(renderOnceKey(once.key, sample, nowMs)).toMatchObject({ kind: "key" });
  });
});

test("the event a recipe brings is one the track API takes as it stands", () => {
  for (const { sample } of Object.values(recipes) as Recipe[])
    if (sample) expect(normaliseTrackEvent(sample, nowMs).event.type).toBe(sample.type);
});

test("an address is hashed the same however it was typed", () => {
  const { eventType, sample } = recipes["meta-purchase"];
  const scope = sampleOfRecipe({ eventType, sample });
  const typed = { ...scope, person: { ...scope.person, email: "  Ana.Berger@Example.COM " } };
  const hashOf = (one: EventScope) => metaRequest.parse(bodyOf(requestOf(recipes["meta-purchase"], one)));
  // printf ana.berger@example.com | sha256sum
  const known = "254e35265dc53fc28fc938fe31bdd013870031261ed640e8531e14bdef8c1038";
  expect(hashOf(typed).data[0]?.user_data.em).toEqual([known]);
  expect(hashOf(scope).data[0]?.user_data.em).toEqual([known]);
});

test("a refund names the transaction of its purchase", () => {
  const transactionOf = (recipe: Recipe) =>
    ga4Request.parse(bodyOf(requestOf(recipe))).events[0]?.params.transaction_id;
  expect(transactionOf(recipes["ga4-refund"])).toBe(transactionOf(recipes["ga4-purchase"]));
});

test("the ERP's document is well-formed and escapes what customers typed", () => {
  const recipe = recipes["erp-order-xml"];
  const scope = sampleOfRecipe(recipe);
  const { request } = requestOf(recipe, { ...scope, person: { ...scope.person, lastName: "O'Neil & <Sons>" } });
  const open: string[] = [];
  for (const [, closing, name = ""] of (request.body ?? "").matchAll(/<(\/?)([A-Za-z]+)>/g))
    if (closing) expect(open.pop()).toBe(name);
    else open.push(name);
  expect(open).toEqual([]);
  expect(request.body).toContain("&amp; &lt;Sons&gt;</Name>");
  expect(request.body?.match(/<Line>/g)).toHaveLength(2);
});
