"use client";
import { Braces, KeyRound } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useSecrets } from "#client/secrets/secrets.ts";
import { useInsertVariable } from "#components/flows/templated-target.tsx";
import { Button } from "#ui/button.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { useChosenEvent } from "./use-chosen-event.ts";
import { VariableTree } from "./variable-tree.tsx";

interface VariableSheetProps {
  eventType: string;
  /** Whose chosen event is shown; null: the sample. */
  flowId: string | null;
}

/** For fields of one line: what the chosen event brings along, and the store's secrets, written where the cursor was. */
export function VariableSheet(props: VariableSheetProps) {
  const [isOpen, setIsOpen] = useState(false);
  const insert = useInsertVariable();
  function choose(path: string) {
    setIsOpen(false);
    // The sheet holds the focus until it is gone.
    setTimeout(() => insert(path), 200);
  }
  return (
    <>
      <Button size="sm" variant="ghost" icon={<Braces aria-hidden />} onClick={() => setIsOpen(true)}>
        Variables
      </Button>
      <Sheet open={isOpen} onOpenChange={setIsOpen} title="Insert a variable">
        <Choices {...props} onChoose={choose} />
      </Sheet>
    </>
  );
}

function Choices({ eventType, flowId, onChoose }: VariableSheetProps & { onChoose: (path: string) => void }) {
  const { scope } = useChosenEvent(eventType, flowId);
  const secrets = useSecrets().data ?? [];
  return (
    <div className="flex flex-col gap-5">
      <VariableTree scope={scope} onInsert={onChoose} />
      <section aria-label="Secrets">
        <h3 className="mb-1 font-medium">Secrets, for the address and headers</h3>
        {secrets.map(({ name }) => (
          <button
            key={name}
            type="button"
            onClick={() => onChoose(`secrets.${name}`)}
            className="flex min-h-7 w-full items-center gap-2 rounded-control px-2 text-left font-mono text-sm hover:bg-hover pointer-coarse:min-h-10"
          >
            <KeyRound aria-hidden className="size-3.5 text-muted" />
            {name}
          </button>
        ))}
        <p className="text-muted text-sm">
          Keys and passwords belong into{" "}
          <Link href="/settings/secrets" className="text-accent hover:underline">
            secrets
          </Link>
          .
        </p>
      </section>
    </div>
  );
}
