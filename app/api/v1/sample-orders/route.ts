import { route } from "#server/api/route.ts";
import { sendSampleOrder } from "#server/services/home/send-sample-order.ts";

export const POST = route({ status: 202 }, ({ ctx }) => sendSampleOrder(ctx));
