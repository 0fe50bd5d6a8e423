"use client";
import { Dialog as Base } from "@base-ui/react/dialog";
import { Maximize2, Minimize2 } from "lucide-react";
import { useState } from "react";
import { Button } from "#ui/button.tsx";
import type { PayloadEditorProps } from "./payload-props.ts";
import { PayloadWorkspace } from "./payload-workspace.tsx";

/** The body of a webhook, where it stands in the form or, when asked for, in a window as large as the screen. */
export function PayloadEditor(props: PayloadEditorProps) {
  const [isLarge, setIsLarge] = useState(false);
  const enlarge = (
    <Button
      variant="ghost"
      size="sm"
      aria-label="Enlarge"
      title="Enlarge"
      icon={<Maximize2 aria-hidden />}
      onClick={() => setIsLarge(true)}
    />
  );
  const shrink = (
    <Base.Close
      render={<Button variant="ghost" size="sm" aria-label="Back to the form" icon={<Minimize2 aria-hidden />} />}
    />
  );
  return (
    <>
      {isLarge ? (
        <p className="text-muted">The body is open in its own window.</p>
      ) : (
        <PayloadWorkspace {...props} action={enlarge} />
      )}
      <Base.Root open={isLarge} onOpenChange={setIsLarge}>
        <Base.Portal>
          <Base.Backdrop className="fixed inset-0 z-30 bg-scrim" />
          <Base.Popup className="fixed inset-0 z-30 overflow-y-auto bg-surface p-4 outline-none sm:inset-4 sm:rounded-card sm:border sm:p-6 sm:shadow-float">
            <Base.Title className="mb-3 font-medium text-lg">Body</Base.Title>
            <PayloadWorkspace {...props} action={shrink} />
          </Base.Popup>
        </Base.Portal>
      </Base.Root>
    </>
  );
}
