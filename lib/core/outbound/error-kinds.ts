export const outboundErrorKinds = [
  "dns",
  "connect",
  "tls",
  "timeout",
  "blocked",
  "too_large",
  "http",
  "invalid",
] as const;
/** Why a request got no usable answer. `http` = an answer outside 2xx. */
export type OutboundErrorKind = (typeof outboundErrorKinds)[number];
