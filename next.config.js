const isDev = process.env.NODE_ENV === "development";

// Next puts small scripts of its own into each page, hence 'unsafe-inline'; React's development build needs eval.
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${isDev ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  `connect-src 'self'${isDev ? " ws:" : ""}`,
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const securityHeaders = [
  { key: "Content-Security-Policy", value: contentSecurityPolicy },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=()" },
];

// A receipt is open to whoever has its link: kept nowhere, found by no search engine, its address told to nobody.
const receiptHeaders = [
  { key: "Content-Security-Policy", value: contentSecurityPolicy.replace("form-action 'self'", "form-action 'none'") },
  { key: "Referrer-Policy", value: "no-referrer" },
  { key: "X-Robots-Tag", value: "noindex, nofollow, noarchive" },
  { key: "Cache-Control", value: "private, no-store" },
];

// What an inbox answers is written by people, and stands on this origin: a browser that opens it must run nothing of it.
const inboxHeaders = [{ key: "Content-Security-Policy", value: "sandbox; default-src 'none'; frame-ancestors 'none'" }];

/** @type {import("next").NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  serverExternalPackages: ["pg", "pino", "undici", "inngest", "@prisma/client", "@prisma/adapter-pg", "better-auth"],
  turbopack: { root: import.meta.dirname },
  // `npm test` and `npm run verify` run the type checker over everything; a start need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    { source: "/receipt/:token", headers: receiptHeaders },
    { source: "/api/inbox/:path*", headers: inboxHeaders },
  ],
};
