import { readNoticesSchema } from "#contracts/notice.ts";
import { route } from "#server/api/route.ts";
import { readNotices } from "#server/services/notices/read-notices.ts";

export const POST = route({ body: readNoticesSchema }, ({ ctx, body }) => readNotices(ctx, body));
