"use client";
import { Share2 } from "lucide-react";
import { useState } from "react";
import { Button } from "#ui/button.tsx";
import { ShareReceipt } from "./share-receipt.tsx";

export function ShareButton({ deliveryId }: { deliveryId: string }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button icon={<Share2 aria-hidden />} onClick={() => setIsOpen(true)}>
        Share a receipt
      </Button>
      {isOpen ? <ShareReceipt deliveryId={deliveryId} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}
