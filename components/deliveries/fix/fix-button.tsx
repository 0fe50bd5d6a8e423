"use client";
import { Wrench } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useCanEdit } from "#components/frame/me-context.tsx";
import { Button } from "#ui/button.tsx";
import type { FixSheetProps } from "./fix-sheet.tsx";

const FixSheet = dynamic(() => import("./fix-sheet.tsx").then((module) => module.FixSheet), { ssr: false });

/** Puts right what made a delivery fail, and sends what failed for it again. Nothing for those who only read. */
export function FixButton(props: Omit<FixSheetProps, "onClose">) {
  const [isOpen, setIsOpen] = useState(false);
  const canEdit = useCanEdit();
  if (!canEdit || props.delivery.isTest) return null;
  return (
    <>
      <Button variant="primary" icon={<Wrench aria-hidden />} onClick={() => setIsOpen(true)}>
        Fix and replay
      </Button>
      {isOpen ? <FixSheet {...props} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}
