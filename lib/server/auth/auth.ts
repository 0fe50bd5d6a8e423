import { betterAuth } from "better-auth";
import { organization } from "better-auth/plugins";
import { v7 as newId } from "uuid";

interface AuthNeeds {
  appUrl: string;
  appSecret: string;
  secureCookies: boolean;
  database: Parameters<typeof betterAuth>[0]["database"];
}

const week = 60 * 60 * 24 * 7;
const day = 60 * 60 * 24;

/**
 * Sign-in by e-mail and password with sessions in our database; its organisation is our store. Signing up goes through
 * our own set-up alone, so that nobody becomes a user without a store.
 */
export function createAuth({ appSecret, appUrl, database, secureCookies }: AuthNeeds) {
  return betterAuth({
    appName: "Hookline",
    baseURL: appUrl,
    basePath: "/api/auth",
    secret: appSecret,
    database,
    trustedOrigins: [appUrl],
    telemetry: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 128 },
    session: { expiresIn: week, updateAge: day },
    rateLimit: { enabled: true, window: 60, max: 300, customRules: { "/sign-in/email": { window: 60, max: 20 } } },
    advanced: {
      cookiePrefix: "hookline",
      useSecureCookies: secureCookies,
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", secure: secureCookies },
      database: { generateId: () => newId() },
    },
    plugins: [
      organization({
        allowUserToCreateOrganization: false,
        schema: {
          session: { fields: { activeOrganizationId: "activeStoreId" } },
          organization: { modelName: "store" },
          member: { fields: { organizationId: "storeId" } },
          invitation: { fields: { organizationId: "storeId" } },
        },
      }),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;
