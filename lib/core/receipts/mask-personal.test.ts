import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventCatalogue } from "#core/events/catalogue.ts";
import { maskPersonalBody, personalMask, personalMasker } from "./mask-personal.ts";
import { personalValues } from "./personal-values.ts";

const scope = {
  event: {
    orderNumber: "1042",
    items: [{ title: "Bathroom cabinet" }],
    shippingAddress: {
      firstName: "Ana",
      lastName: "Silva",
      address1: "12 High St",
      city: "Bath",
      postalCode: "BA1 1AA",
      country: "United Kingdom",
    },
  },
  payload: { customer: { name: "Ana Silva", id: 115310627314723954n }, browser_ip: "203.0.113.7" },
  person: {
    email: "ana@shop.example",
    phone: "+44 7700 900123",
    firstName: "Ana",
    lastName: "Silva",
    properties: { tier: "gold" },
  },
};
const mask = personalMasker(personalValues(scope));

describe("personalValues", () => {
  it("finds who it is about and where they live, and nothing else", () => {
    const values = personalValues(scope);
    for (const value of [
      "ana@shop.example",
      "+44 7700 900123",
      "Silva",
      "12 High St",
      "Bath",
      "BA1 1AA",
      "Ana Silva",
      "203.0.113.7",
    ]) {
      expect(values).toContain(value);
    }
    for (const value of ["1042", "gold", "United Kingdom", "115310627314723954"]) expect(values).not.toContain(value);
  });
});

describe("personalMasker", () => {
  it("masks values as words, in any spelling an address or a header may have", () => {
    expect(mask("Order 1042 for Ana Silva, 12 High St")).toBe(`Order 1042 for ${personalMask}, ${personalMask}`);
    expect(mask("https://x.example/p?name=Ana%20Silva&to=ana%40shop.example")).not.toMatch(/Ana|Silva|shop/);
    expect(mask("name=Ana+Silva")).toBe(`name=${personalMask}`);
    expect(mask("Bathroom cabinet, Anatolia")).toBe("Bathroom cabinet, Anatolia");
  });

  it("masks e-mail addresses and phone numbers nobody knew of", () => {
    expect(mask("write to bo@other.example or +1 (555) 010-9999, 020 7946 0958")).toBe(
      `write to ${personalMask} or ${personalMask}, ${personalMask}`,
    );
    expect(mask("id 115310627314723954 on 2026-11-21T14:03:07Z, 4210.50")).toBe(
      "id 115310627314723954 on 2026-11-21T14:03:07Z, 4210.50",
    );
  });
});

describe("maskPersonalBody", () => {
  it("leaves everything of a JSON body but what is personal as it was", () => {
    const body =
      '{ "order":"1042",  "total": 149.00, "id":115310627314723954, "who":{"Email":"x","zip":12345},"note":"for Ana" }';
    expect(maskPersonalBody(body, mask)).toBe(
      `{ "order":"1042",  "total": 149.00, "id":115310627314723954, "who":{"Email":"${personalMask}","zip":"${personalMask}"},"note":"for ${personalMask}" }`,
    );
  });

  it("knows what a name inside an address is, and that of a product", () => {
    const body =
      '{"items":[{"name":"Lamp"}],"shipping_address":{"name":"Bo","city":"Rome","country":"Italy"},"name":"Lamp"}';
    expect(maskPersonalBody(body, personalMasker([]))).toBe(
      `{"items":[{"name":"Lamp"}],"shipping_address":{"name":"${personalMask}","city":"${personalMask}","country":"Italy"},"name":"Lamp"}`,
    );
  });

  it("masks forms and plain texts", () => {
    expect(maskPersonalBody("order=1042&customer[email]=x%40y&first=Ana", mask)).toBe(
      `order=1042&customer[email]=${personalMask}&first=${personalMask}`,
    );
    expect(maskPersonalBody("<to>Ana Silva</to><n>1042</n>", mask)).toBe(`<to>${personalMask}</to><n>1042</n>`);
  });

  it("never lets an e-mail address of any event type's sample through, and keeps JSON valid", () => {
    for (const { sample } of Object.values(eventCatalogue)) {
      const masked = maskPersonalBody(JSON.stringify(sample), personalMasker(personalValues(sample)));
      expect(() => JSON.parse(masked)).not.toThrow();
      for (const value of [sample.person.email, sample.person.phone, sample.person.lastName]) {
        if (value) expect(masked).not.toContain(value);
      }
    }
  });

  it("keeps any JSON valid", () => {
    fc.assert(
      fc.property(fc.json(), (body) => {
        if (!/^\s*[[{]/.test(body)) return;
        expect(() => JSON.parse(maskPersonalBody(body, mask))).not.toThrow();
      }),
    );
  });
});
