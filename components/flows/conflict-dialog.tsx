"use client";
import { useState } from "react";
import { Button } from "#ui/button.tsx";
import { Dialog, DialogActions } from "#ui/dialog.tsx";
import type { FlowEditorState } from "./use-flow-editor.ts";

/** Somebody else saved meanwhile: whose draft counts? */
export function ConflictDialog({ editor }: { editor: FlowEditorState }) {
  const [busy, setBusy] = useState<"reload" | "overwrite" | null>(null);
  async function solve(how: "reload" | "overwrite") {
    setBusy(how);
    try {
      if (how === "reload") await editor.reload();
      else await editor.save({ overwrite: true });
    } catch (error) {
      editor.fail(error);
    } finally {
      setBusy(null);
      editor.closeConflict();
    }
  }
  return (
    <Dialog
      open={editor.isConflict}
      onOpenChange={(open) => !open && editor.closeConflict()}
      title="This flow was changed meanwhile"
      description="Somebody else, or another window, saved this flow after you opened it. Take over what they saved and lose your changes, or save yours over theirs. What is live stays as it is either way."
    >
      <DialogActions>
        <Button loading={busy === "overwrite"} onClick={() => solve("overwrite")}>
          Save mine over it
        </Button>
        <Button variant="primary" loading={busy === "reload"} onClick={() => solve("reload")}>
          Load theirs
        </Button>
      </DialogActions>
    </Dialog>
  );
}
