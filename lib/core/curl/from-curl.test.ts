import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromCurl } from "./from-curl.ts";
import { shellWords } from "./shell-words.ts";
import { toCurl } from "./to-curl.ts";

function read(command: string, taken: string[] = []) {
  const result = fromCurl(command, taken);
  if (!result.ok) throw new Error(result.message);
  return result;
}

describe("commands as people copy them", () => {
  test("from documentation: several lines, a bearer token, JSON", () => {
    const { notes, request, secrets } = read(String.raw`curl -X POST https://api.warehouse.example/v1/orders \
  -H "Authorization: Bearer sk_live_51H" \
  -H "Content-Type: application/json" \
  -d '{"order": "1019", "note": "it'\''s a gift"}'`);
    expect(request).toEqual({
      method: "POST",
      url: "https://api.warehouse.example/v1/orders",
      headers: [{ name: "Authorization", value: "Bearer {{ secrets.warehouse_key }}" }],
      body: { kind: "json", template: '{\n  "order": "1019",\n  "note": "it\'s a gift"\n}' },
    });
    expect(secrets).toEqual([{ name: "warehouse_key", value: "sk_live_51H", where: "the header Authorization" }]);
    expect(notes).toEqual([]);
  });

  test("from Stripe's documentation: -u with an empty password, -d fields", () => {
    const { request, secrets } = read(`curl https://api.stripe.com/v1/charges \\
      -u "sk_test_4eC39H:" \\
      -d amount=2000 -d currency=usd -d "metadata[order]=10 19" --data-urlencode "description=Tea & cake"`);
    expect(request.method).toBe("POST");
    expect(request.headers).toEqual([{ name: "Authorization", value: "Basic {{ secrets.stripe_key }}" }]);
    expect(secrets[0]?.value).toBe(btoa("sk_test_4eC39H:"));
    expect(request.body).toEqual({
      kind: "form",
      fields: [
        { name: "amount", value: "2000" },
        { name: "currency", value: "usd" },
        { name: "metadata[order]", value: "10 19" },
        { name: "description", value: "Tea & cake" },
      ],
    });
  });

  test("from Chrome (bash): $'…' with escapes, --data-raw, --compressed, a cookie", () => {
    const { request, secrets } = read(`curl 'https://shop.example/api/cart' \\
  -H 'accept: application/json' \\
  -H 'cookie: session=abc; theme=dark' \\
  -H 'user-agent: Mozilla/5.0' \\
  --data-raw $'{"name":"Zo\\u00eb\\'s","line":"a\\\\nb"}' \\
  --compressed`);
    expect(request.headers).toEqual([
      { name: "accept", value: "application/json" },
      { name: "cookie", value: "{{ secrets.shop_cookie }}" },
    ]);
    expect(secrets.map(({ value }) => value)).toEqual(["session=abc; theme=dark"]);
    expect(request.body).toEqual({ kind: "json", template: '{\n  "name": "Zoë\'s",\n  "line": "a\\nb"\n}' });
  });

  test("from Chrome (Windows cmd): carets", () => {
    const { request } = read(
      'curl ^"https://shop.example/x^" ^\r\n  -H ^"content-type: application/json^" ^\r\n  --data-raw ^"^{^\\^"a^\\^":1^}^"',
    );
    expect(request.url).toBe("https://shop.example/x");
    expect(request.body).toEqual({ kind: "json", template: '{\n  "a": 1\n}' });
  });

  test("--json, joined as curl joins it, and its content type", () => {
    expect(read(`curl --json '{"a":' --json '1}' shop.example/x`).request).toEqual({
      method: "POST",
      url: "https://shop.example/x",
      headers: [],
      body: { kind: "json", template: '{\n  "a": 1\n}' },
    });
  });

  test("-G puts the data into the address; a key in the address becomes a secret", () => {
    const { request, secrets } = read(
      "curl -G 'https://api.maps.example/geo?api_key=K%2F1' -d q=Bern --data-urlencode 'in=a b'",
    );
    expect(request).toMatchObject({
      method: "GET",
      url: "https://api.maps.example/geo?api_key={{ secrets.maps_api_key }}&q=Bern&in=a+b",
      body: { kind: "none" },
    });
    expect(secrets).toEqual([{ name: "maps_api_key", value: "K/1", where: "the address" }]);
  });

  test("XML keeps its content type, glued and combined short options are read", () => {
    const { request } = read(`curl -sXPUT -H'Content-Type: text/xml' -d'<order id="1"/>' https://erp.example/o`);
    expect(request).toMatchObject({
      method: "PUT",
      headers: [{ name: "Content-Type", value: "text/xml" }],
      body: { kind: "xml", template: '<order id="1"/>' },
    });
  });

  test("what cannot be taken over is said: files, multipart, own headers, other methods", () => {
    const { notes, request } = read(
      "curl -X PURGE -F file=@a.pdf -F name=Ann -H 'webhook-id: 1' -H 'X-Shop: 7' -d @b.json https://x.example | jq .",
    );
    expect(request).toMatchObject({
      method: "POST",
      headers: [{ name: "X-Shop", value: "7" }],
      body: { kind: "form", fields: [{ name: "name", value: "Ann" }] },
    });
    expect(notes).toHaveLength(5);
  });

  test("user and password in the address go into a header", () => {
    const { request } = read("curl https://me:p%40ss@shop.example/x");
    expect(request).toMatchObject({
      url: "https://shop.example/x",
      headers: [{ value: "Basic {{ secrets.shop_key }}" }],
    });
  });

  test("secrets get names that are free; placeholders and shell variables stay as they are", () => {
    const command = `curl https://a.shop.example -H 'X-Api-Key: 1' -H 'X-Access-Token: $TOKEN' -H 'Authorization: Bearer {{ secrets.mine }}'`;
    const { request, secrets } = read(command, ["shop_api_key"]);
    expect(secrets.map(({ name }) => name)).toEqual(["shop_api_key_2"]);
    expect(request.headers.map(({ value }) => value)).toEqual([
      "{{ secrets.shop_api_key_2 }}",
      "$TOKEN",
      "Bearer {{ secrets.mine }}",
    ]);
  });

  test.each([
    ["wget https://x.example", /does not begin with curl/],
    ["curl -X POST", /no address/],
    ["curl 'https://x.example", /never closed/],
    ["", /does not begin with curl/],
  ])("%s is refused with a reason", (command, message) => {
    const result = fromCurl(command);
    expect(!result.ok && result.message).toMatch(message);
  });
});

test("what toCurl writes is read as the same request", () => {
  const line = fc.stringMatching(/^[ -~äß]{0,30}$/);
  const header = fc.record({ name: fc.stringMatching(/^Q-[a-z]{1,8}x$/), value: line.map((value) => value.trim()) });
  fc.assert(
    fc.property(
      fc.array(header, { maxLength: 4 }),
      fc.string({ unit: fc.constantFrom("'", '"', "\\", "\n", "$", "{", "a", "&") }),
      (headers, text) => {
        const plain = { name: "Content-Type", value: "text/plain" };
        const body = `=${text}`;
        const request = { method: "POST", url: "https://shop.example/a?b=[1]", headers: [plain, ...headers], body };
        expect(read(toCurl(request)).request).toEqual({ ...request, body: { kind: "text", template: body } });
      },
    ),
  );
});

test("a caret in a value is no mark of a Windows command", () => {
  expect(shellWords(`curl https://x.example -H 'Q-a: ^"'`)).toEqual({
    ok: true,
    words: ["curl", "https://x.example", "-H", 'Q-a: ^"'],
  });
});

test("words are split as a shell does", () => {
  const words = String.raw`a 'b c' "d \"e\" \$f" g\ h i'j'"k" '' $'l\tm'`;
  expect(shellWords(words)).toEqual({ ok: true, words: ["a", "b c", 'd "e" $f', "g h", "ijk", "", "l\tm"] });
});

test("no text makes it throw", () => {
  expect(fromCurl("curl %@").ok).toBe(true);
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(typeof fromCurl(`curl ${text}`).ok).toBe("boolean");
    }),
  );
});
