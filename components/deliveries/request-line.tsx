"use client";
import { CopyButton } from "#ui/copy-button.tsx";

/** Method and address of a request, with the request as a curl command to copy. Secrets stay masked in it. */
export function RequestLine({ method, url, curl }: { method: string; url: string; curl: string }) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-2">
      <p className="min-w-0 flex-1 pt-1 font-mono text-sm wrap-anywhere">
        <span className="text-accent">{method}</span> {url}
      </p>
      <CopyButton text={curl} label="Copy as cURL" withText />
    </div>
  );
}
