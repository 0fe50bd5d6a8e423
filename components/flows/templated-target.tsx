"use client";
import { createContext, type FocusEvent, type ReactNode, type RefObject, use, useRef } from "react";
import { toast } from "#ui/toast.tsx";
import { insertIntoField } from "./insert-into-field.ts";

const TargetContext = createContext<RefObject<HTMLInputElement | null> | null>(null);

/** Remembers which templated field had the focus last: that is where a variable goes that is clicked. */
export function TemplatedTarget({ ...rest }: { disabled: boolean; children: ReactNode; className?: string }) {
  const target = useRef<HTMLInputElement | null>(null);
  function remember(event: FocusEvent) {
    const element = event.target;
    if (element instanceof HTMLInputElement && element.dataset.template) target.current = element;
  }
  return (
    <TargetContext value={target}>
      <fieldset {...rest} onFocus={remember} />
    </TargetContext>
  );
}

/** Puts `{{ path }}` into the field that had the focus last, or into the first there is. */
export function useInsertVariable(): (path: string) => void {
  const target = use(TargetContext);
  return (path) => {
    const last = target?.current?.isConnected ? target.current : null;
    const element = last ?? document.querySelector<HTMLInputElement>("input[data-template]");
    if (!element || element.disabled) return;
    if (path.startsWith("secrets.") && element.dataset.secrets === undefined)
      return toast.error("A secret can stand in the address and in headers only. Put the cursor there first.");
    insertIntoField(element, path, last !== null);
  };
}
