"use client";
import { Pause, Play } from "lucide-react";
import { useState } from "react";
import { useUpdateEndpoint } from "#client/endpoints/endpoints.ts";
import { formatCount } from "#client/format.ts";
import { useCanEdit } from "#components/frame/me-context.tsx";
import type { Endpoint } from "#contracts/endpoint.ts";
import { endpointName } from "#core/explain/endpoint-name.ts";
import { Button } from "#ui/button.tsx";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { toast } from "#ui/toast.tsx";
import { limitWords } from "./limit-words.ts";

/** Pauses what flows there, or lets it go on; asked first, with what is held. */
export function PauseResume({ endpoint }: { endpoint: Endpoint }) {
  const [open, setOpen] = useState(false);
  const update = useUpdateEndpoint(endpoint.id);
  if (!useCanEdit()) return null;
  const name = endpointName(endpoint.origin);
  const stopped = endpoint.status === "paused" || endpoint.status === "open";
  const held = formatCount(endpoint.held, "delivery", "deliveries");
  async function change(status: "active" | "paused") {
    await update.mutateAsync({ status });
    toast.success(status === "paused" ? "Paused. What comes for it is held." : "Resumed.");
  }
  return (
    <>
      <Button
        variant={stopped ? "primary" : "secondary"}
        icon={stopped ? <Play aria-hidden /> : <Pause aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {stopped ? "Resume" : "Pause"}
      </Button>
      {stopped ? (
        <ConfirmDialog
          open={open}
          onOpenChange={setOpen}
          title={`Resume ${name}?`}
          body={
            endpoint.held === 0
              ? "What comes for it is sent again."
              : `${held} held for it ${endpoint.held === 1 ? "goes" : "go"} out now, ${limitWords(endpoint.limits)}.`
          }
          confirmLabel="Resume"
          onConfirm={() => change("active")}
        />
      ) : (
        <ConfirmDialog
          open={open}
          onOpenChange={setOpen}
          title={`Pause ${name}?`}
          body={`Nothing is sent to it until it is resumed. What comes for it is held and not lost${endpoint.held > 0 ? `; ${held} held for it already` : ""}.`}
          confirmLabel="Pause"
          onConfirm={() => change("paused")}
        />
      )}
    </>
  );
}
