import { container } from "#server/container.ts";

/** Sign-in, sign-out and sessions, by better-auth. */
const handle = (request: Request) => container().auth.handler(request);

export { handle as GET, handle as POST };
