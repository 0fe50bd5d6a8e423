"use client";
import { Braces } from "lucide-react";
import { useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { Button } from "#ui/button.tsx";
import { Sheet } from "#ui/sheet.tsx";
import type { FlowForm } from "./flow-form.ts";
import { useInsertVariable } from "./templated-target.tsx";
import { VariableList } from "./variable-list.tsx";

/** The variables where there is no room for them beside the form. */
export function VariableSheet() {
  const { control } = useFormContext<FlowForm>();
  const eventType = useWatch({ control, name: "definition.trigger.eventType" });
  const [isOpen, setIsOpen] = useState(false);
  const insert = useInsertVariable();
  function choose(path: string) {
    setIsOpen(false);
    // The sheet holds the focus until it is gone.
    setTimeout(() => insert(path), 200);
  }
  return (
    <div className="lg:hidden">
      <Button size="sm" icon={<Braces aria-hidden />} onClick={() => setIsOpen(true)}>
        Variables
      </Button>
      <Sheet open={isOpen} onOpenChange={setIsOpen} title="Insert a variable">
        <VariableList eventType={eventType} onChoose={choose} />
      </Sheet>
    </div>
  );
}
