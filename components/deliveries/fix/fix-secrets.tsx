"use client";
import { useState } from "react";
import { ReplaceSecretForm } from "#components/settings/replace-secret-form.tsx";
import { Notice } from "#ui/notice.tsx";

/** A new value for each secret in the refused key. */
export function FixSecrets({ names }: { names: readonly string[] }) {
  const [replaced, setReplaced] = useState<readonly string[]>([]);
  return (
    <div className="flex flex-col gap-4">
      {names.map((name) => (
        <section key={name} aria-label={`Secret ${name}`} className="flex flex-col gap-2">
          <p>
            Secret <code>{name}</code>. Whatever is sent from now on carries the new value, in every flow that names it.
          </p>
          {replaced.includes(name) ? (
            <Notice tone="ok" title={`${name} has its new value`}>
              Try it below before you replay.
            </Notice>
          ) : (
            <ReplaceSecretForm name={name} onSaved={() => setReplaced([...replaced, name])} />
          )}
        </section>
      ))}
    </div>
  );
}
