import type { Snippet } from "./snippet.ts";

export const phpSnippet: Snippet = {
  id: "php",
  language: "PHP",
  framework: "Laravel",
  verify: `<?php

const TOLERANCE_SECONDS = 5 * 60;

// $body: the raw text of the request. $header: gives a header by its name, or null.
function verifyWebhook(string $body, callable $header, string $secret): bool
{
    $id = $header('webhook-id') ?? '';
    $timestamp = $header('webhook-timestamp') ?? '';
    if ($id === '' || !ctype_digit($timestamp)) {
        return false;
    }
    if (abs(time() - (int) $timestamp) > TOLERANCE_SECONDS) {
        return false;
    }
    $key = base64_decode(preg_replace('/^whsec_/', '', $secret));
    $signed = $id . '.' . $timestamp . '.' . $body;
    $expected = base64_encode(hash_hmac('sha256', $signed, $key, true));
    foreach (explode(' ', $header('webhook-signature') ?? '') as $each) {
        [$version, $signature] = array_pad(explode(',', $each, 2), 2, '');
        if ($version === 'v1' && hash_equals($expected, $signature)) {
            return true;
        }
    }
    return false;
}
`,
  use: `Route::post('/hooks/orders', function (Request $request) {
    $isOurs = verifyWebhook($request->getContent(), $request->header(...), env('HOOKLINE_SECRET'));
    abort_unless($isOurs, 401);
    HandleOrder::dispatch($request->header('webhook-id'), $request->json()->all()); // work afterwards
    return response()->noContent();
});
`,
};
