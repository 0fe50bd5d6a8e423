import { Download } from "lucide-react";
import { flowFileHref } from "#client/flow-files/flow-files.ts";
import type { MenuItem } from "#ui/menu-item.ts";

/** An entry for a flow's menu: saves its draft as a file. */
export function exportFlowItem(flowId: string): MenuItem {
  return { label: "Export", icon: <Download aria-hidden />, onSelect: () => download(flowFileHref(flowId)) };
}

/** A link of the router would fetch the file as a page. */
function download(href: string): void {
  const link = document.createElement("a");
  link.href = href;
  link.download = "";
  link.click();
}
