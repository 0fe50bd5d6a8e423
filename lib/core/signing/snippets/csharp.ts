import type { Snippet } from "./snippet.ts";

export const csharpSnippet: Snippet = {
  id: "csharp",
  language: "C#",
  framework: "ASP.NET Core",
  verify: `using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

public static class WebhookVerifier
{
    private const long ToleranceSeconds = 5 * 60;

    // body: the raw bytes of the request. header: gives a header by its name, or null.
    public static bool Verify(byte[] body, Func<string, string> header, string secret)
    {
        var id = header("webhook-id");
        var timestamp = header("webhook-timestamp");
        if (string.IsNullOrEmpty(id) || !long.TryParse(timestamp, out var seconds)) return false;
        if (Math.Abs(DateTimeOffset.UtcNow.ToUnixTimeSeconds() - seconds) > ToleranceSeconds) return false;

        var key = Convert.FromBase64String(secret.StartsWith("whsec_") ? secret.Substring(6) : secret);
        var signed = Encoding.UTF8.GetBytes(id + "." + timestamp + ".").Concat(body).ToArray();
        using var hmac = new HMACSHA256(key);
        var expected = Encoding.UTF8.GetBytes("v1," + Convert.ToBase64String(hmac.ComputeHash(signed)));
        return (header("webhook-signature") ?? "").Split(' ')
            .Any(each => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(each), expected));
    }
}
`,
  use: `app.MapPost("/hooks/orders", async (HttpRequest request) =>
{
    using var body = new MemoryStream();
    await request.Body.CopyToAsync(body);
    var secret = Environment.GetEnvironmentVariable("HOOKLINE_SECRET");
    if (!WebhookVerifier.Verify(body.ToArray(), name => request.Headers[name], secret)) return Results.Unauthorized();
    await orders.WriteAsync((request.Headers["webhook-id"], body.ToArray())); // work afterwards
    return Results.NoContent();
});
`,
};
