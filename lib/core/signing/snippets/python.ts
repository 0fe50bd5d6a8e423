import type { Snippet } from "./snippet.ts";

export const pythonSnippet: Snippet = {
  id: "python",
  language: "Python",
  framework: "Flask",
  verify: `import base64
import hashlib
import hmac
import time

TOLERANCE_SECONDS = 5 * 60


# body: the raw bytes of the request. headers: a mapping that finds names in small letters.
def verify_webhook(body, headers, secret):
    webhook_id = headers.get("webhook-id", "")
    timestamp = headers.get("webhook-timestamp", "")
    if not webhook_id or not timestamp.isdecimal():
        return False
    if abs(time.time() - int(timestamp)) > TOLERANCE_SECONDS:
        return False
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = f"{webhook_id}.{timestamp}.".encode() + body
    expected = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest())
    for each in headers.get("webhook-signature", "").split(" "):
        version, _, signature = each.partition(",")
        if version == "v1" and hmac.compare_digest(signature.encode(), expected):
            return True
    return False
`,
  use: `@app.post("/hooks/orders")
def orders():
    if not verify_webhook(request.get_data(), request.headers, os.environ["HOOKLINE_SECRET"]):
        abort(401)
    queue.put((request.headers["webhook-id"], request.get_json()))  # answer first, work afterwards
    return "", 204
`,
};
