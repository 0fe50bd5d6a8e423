import { handleInbox } from "#server/api/inbox-route.ts";
import { publicRoute } from "#server/api/public-route.ts";

const handle = publicRoute((ports, request, { key = "", rest = "" }) => handleInbox(ports, request, key, rest));

export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
};
