"use client";
import type { UseFormReturn } from "react-hook-form";
import type { RecipeBlankView } from "#contracts/recipe.ts";
import { Field } from "#ui/field.tsx";
import { Input } from "#ui/input.tsx";
import { Select } from "#ui/select.tsx";
import type { BlanksForm } from "./blanks-form.ts";

interface BlankFieldProps {
  blank: RecipeBlankView;
  form: UseFormReturn<BlanksForm>;
  secretNames: readonly string[];
}

const newSecret = "";

/** One blank: its input, and for a secret the choice of one that is there already. */
export function BlankField({ blank, form, secretNames }: BlankFieldProps) {
  const { example, help, key, kind, label } = blank;
  const chosen = form.watch(`chosen.${key}`) ?? newSecret;
  const error = form.formState.errors.values?.[key]?.message;
  const isSecret = kind === "secret";
  const choices = [
    { value: newSecret, label: "A new secret" },
    ...secretNames.map((name) => ({ value: name, label: name, description: "A secret of this store" })),
  ];
  return (
    <div className="flex flex-col gap-2">
      <Field label={label} hint={help} error={error}>
        {isSecret && chosen !== newSecret ? (
          <Select value={chosen} onValueChange={(name) => form.setValue(`chosen.${key}`, name)} options={choices} />
        ) : (
          <Input
            mono={kind !== "number"}
            type={isSecret ? "password" : kind === "url" ? "url" : "text"}
            inputMode={kind === "number" ? "decimal" : undefined}
            autoComplete={isSecret ? "new-password" : "off"}
            autoCapitalize="none"
            spellCheck={false}
            placeholder={isSecret ? undefined : example}
            {...form.register(`values.${key}`)}
          />
        )}
      </Field>
      {isSecret && chosen === newSecret && secretNames.length > 0 ? (
        <Select
          aria-label={`${label}: new, or a secret of this store`}
          placeholder="Or choose a secret you have"
          value={chosen}
          onValueChange={(name) => form.setValue(`chosen.${key}`, name)}
          options={choices}
        />
      ) : null}
    </div>
  );
}
