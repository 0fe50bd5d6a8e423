"use client";
import { Braces } from "lucide-react";
import { useState } from "react";
import { Button } from "#ui/button.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { useInsertVariable } from "./templated-target.tsx";
import { VariableList } from "./variable-list.tsx";

/** What the event brings along, to be written where the cursor was. */
export function VariableSheet({ eventType }: { eventType: string }) {
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
        <VariableList eventType={eventType} onChoose={choose} />
      </Sheet>
    </>
  );
}
