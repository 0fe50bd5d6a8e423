import type { Snippet } from "./snippet.ts";

export const javaSnippet: Snippet = {
  id: "java",
  language: "Java",
  framework: "Spring",
  verify: `import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public final class WebhookVerifier {
  private static final long TOLERANCE_SECONDS = 5 * 60;

  /** body: the raw bytes of the request. header: gives a header by its name, or null. */
  public static boolean verify(byte[] body, Function<String, String> header, String secret)
      throws GeneralSecurityException {
    String id = header.apply("webhook-id");
    String timestamp = header.apply("webhook-timestamp");
    String signatures = header.apply("webhook-signature");
    if (id == null || signatures == null || timestamp == null || !timestamp.matches("[0-9]{1,12}")) return false;
    long age = Instant.now().getEpochSecond() - Long.parseLong(timestamp);
    if (Math.abs(age) > TOLERANCE_SECONDS) return false;

    byte[] key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    mac.update((id + "." + timestamp + ".").getBytes(UTF_8));
    String expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    for (String each : signatures.split(" ")) {
      if (MessageDigest.isEqual(each.getBytes(UTF_8), expected.getBytes(UTF_8))) return true;
    }
    return false;
  }
}
`,
  use: `@PostMapping("/hooks/orders")
ResponseEntity<Void> orders(@RequestBody byte[] body, @RequestHeader HttpHeaders headers) throws Exception {
  if (!WebhookVerifier.verify(body, headers::getFirst, System.getenv("HOOKLINE_SECRET"))) {
    return ResponseEntity.status(401).build();
  }
  orders.add(headers.getFirst("webhook-id"), body); // work afterwards
  return ResponseEntity.noContent().build();
}
`,
};
