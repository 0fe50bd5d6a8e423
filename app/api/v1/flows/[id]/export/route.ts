import { flowFileName } from "#core/flow-files/file-name.ts";
import { Download } from "#server/api/download.ts";
import { route } from "#server/api/route.ts";
import { exportFlow } from "#server/services/flow-files/export-flow.ts";

export const GET = route({}, async ({ ctx, params }) => {
  const file = await exportFlow(ctx, params.id ?? "");
  return new Download(flowFileName(file.name), file);
});
