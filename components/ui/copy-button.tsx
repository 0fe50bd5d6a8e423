"use client";
import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "./button.tsx";
import { toast } from "./toast.tsx";

interface CopyButtonProps {
  text: string;
  /** What is copied, for people who do not see the icon: "Copy the address". */
  label?: string;
  /** Shows the label beside the icon. */
  withText?: boolean;
  className?: string;
}

export function CopyButton({ text, label = "Copy", withText = false, className }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1600);
    return () => clearTimeout(timer);
  }, [copied]);
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      toast.error("The browser did not allow copying. Select the text and copy it by hand.");
    }
  }
  return (
    <>
      <Button
        variant={withText ? "secondary" : "ghost"}
        size="sm"
        aria-label={withText ? undefined : label}
        title={withText ? undefined : label}
        icon={copied ? <Check aria-hidden className="text-ok" /> : <Copy aria-hidden />}
        onClick={copy}
        className={className}
      >
        {withText ? label : null}
      </Button>
      <span role="status" className="sr-only">
        {copied ? "Copied" : ""}
      </span>
    </>
  );
}
