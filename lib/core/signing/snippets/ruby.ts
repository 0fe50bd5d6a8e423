import type { Snippet } from "./snippet.ts";

export const rubySnippet: Snippet = {
  id: "ruby",
  language: "Ruby",
  framework: "Rails",
  verify: String.raw`require "openssl"

TOLERANCE_SECONDS = 5 * 60

# body: the raw text of the request. headers: finds a header by its name in small letters.
def verify_webhook(body, headers, secret)
  id = headers["webhook-id"].to_s
  timestamp = headers["webhook-timestamp"].to_s
  return false if id.empty? || !timestamp.match?(/\A\d+\z/)
  return false if (Time.now.to_i - timestamp.to_i).abs > TOLERANCE_SECONDS

  key = secret.delete_prefix("whsec_").unpack1("m")
  digest = OpenSSL::HMAC.digest("SHA256", key, id.b + "." + timestamp.b + "." + body.b)
  expected = [digest].pack("m0")
  headers["webhook-signature"].to_s.split(" ").any? do |each|
    version, signature = each.split(",", 2)
    version == "v1" && OpenSSL.secure_compare(signature.to_s, expected)
  end
end
`,
  use: `class HooksController < ActionController::API
  def orders
    return head :unauthorized unless verify_webhook(request.raw_post, request.headers, ENV.fetch("HOOKLINE_SECRET"))

    HandleOrderJob.perform_later(request.headers["webhook-id"], request.raw_post) # work afterwards
    head :no_content
  end
end
`,
};
