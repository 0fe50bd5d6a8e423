import type { Snippet } from "./snippet.ts";

export const nodeSnippet: Snippet = {
  id: "node",
  language: "Node",
  framework: "Express",
  verify: String.raw`import { createHmac, timingSafeEqual } from "node:crypto";

const TOLERANCE_SECONDS = 5 * 60;

// body: the raw bytes of the request, before any parsing. headers: names in small letters.
export function verifyWebhook(body, headers, secret) {
  const id = headers["webhook-id"];
  const timestamp = headers["webhook-timestamp"] ?? "";
  if (!id || !/^\d+$/.test(timestamp)) return false;
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const expected = createHmac("sha256", key).update(id + "." + timestamp + ".").update(body).digest();
  return (headers["webhook-signature"] ?? "").split(" ").some((each) => {
    const [version, signature = ""] = each.split(",");
    const given = Buffer.from(signature, "base64");
    return version === "v1" && given.length === expected.length && timingSafeEqual(given, expected);
  });
}
`,
  use: `app.post("/hooks/orders", express.raw({ type: "*/*" }), (req, res) => {
  if (!verifyWebhook(req.body, req.headers, process.env.HOOKLINE_SECRET)) return res.sendStatus(401);
  res.sendStatus(204); // answer first, work afterwards
  handleOnce(req.headers["webhook-id"], JSON.parse(req.body));
});
`,
};
