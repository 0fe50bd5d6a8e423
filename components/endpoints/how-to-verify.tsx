import { CodeBlock } from "#ui/code-block.tsx";

const check = `import { Webhook } from "standardwebhooks";

// body: the raw text of the request, before any parsing
const event = new Webhook(process.env.HOOKLINE_SECRET).verify(body, headers);`;

/** For the receiver's developer. */
export function HowToVerify() {
  return (
    <section aria-labelledby="how-to-verify" className="mt-8 max-w-2xl">
      <h2 id="how-to-verify" className="mb-1.5 font-medium text-lg">
        How a receiver checks that a webhook is yours
      </h2>
      <p className="mb-3 text-muted">
        Requests are signed as Standard Webhooks describes. The receiver joins the headers webhook-id and
        webhook-timestamp and the raw body with dots, computes HMAC-SHA256 with the signing secret (base64, after the
        prefix whsec_), and compares it with a value of webhook-signature behind “v1,”. It should refuse timestamps more
        than five minutes off and remember the webhook-id to notice repeats. Ready-made libraries do this in most
        languages; in JavaScript:
      </p>
      <CodeBlock text={check} wrap label="Check of a signature" />
    </section>
  );
}
