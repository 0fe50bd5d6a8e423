"use client";
import { RotateCw } from "lucide-react";
import { useState } from "react";
import { useCanEdit } from "#components/frame/me-context.tsx";
import type { DeliveryFilter } from "#contracts/delivery.ts";
import { Button } from "#ui/button.tsx";
import type { ButtonVariant } from "#ui/button-style.ts";
import { ReplayDialog } from "./replay-dialog.tsx";

interface ReplayButtonProps {
  /** Which deliveries, as the log's filter says it. */
  filter: DeliveryFilter;
  label?: string;
  variant?: ButtonVariant;
}

/** Sends what the filter matches again, after saying what that would do. Nothing for those who only read. */
export function ReplayButton({ filter, label = "Replay…", variant }: ReplayButtonProps) {
  const [open, setOpen] = useState(false);
  const canEdit = useCanEdit();
  if (!canEdit) return null;
  return (
    <>
      <Button variant={variant} icon={<RotateCw aria-hidden />} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <ReplayDialog filter={filter} open={open} onOpenChange={setOpen} />
    </>
  );
}
