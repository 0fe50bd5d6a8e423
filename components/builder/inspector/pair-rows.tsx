"use client";
import { Plus, X } from "lucide-react";
import { useEffect, useId, useRef } from "react";
import { Button } from "#ui/button.tsx";
import { Input } from "#ui/input.tsx";
import { FormField, PartError } from "./form-field.tsx";

interface Pair {
  name: string;
  value: string;
}

interface PairRowsProps {
  /** Where in the form they stand, for their errors. */
  name: string;
  pairs: readonly Pair[];
  onChange: (pairs: Pair[]) => void;
  onBlur?: () => void;
  legend: string;
  addLabel: string;
  namePlaceholder: string;
  allowsSecrets?: boolean;
}

/** Rows of a name and a templated value: headers, or the fields of a form. */
export function PairRows({ name, pairs, onChange, onBlur, legend, addLabel, namePlaceholder, ...rest }: PairRowsProps) {
  const id = useId();
  const isAdding = useRef(false);
  const count = pairs.length;
  useEffect(() => {
    if (!isAdding.current) return;
    isAdding.current = false;
    document
      .getElementById(`${id}-${count - 1}`)
      ?.querySelector("input")
      ?.focus();
  }, [id, count]);
  const set = (index: number, change: Partial<Pair>) =>
    onChange(pairs.map((pair, at) => (at === index ? { ...pair, ...change } : pair)));
  function add() {
    onChange([...pairs, { name: "", value: "" }]);
    isAdding.current = true;
  }
  return (
    <fieldset data-section={name} tabIndex={-1} className="min-w-0 outline-none">
      <legend className="mb-1.5 font-medium">{legend}</legend>
      <PartError name={name} />
      <div className="flex flex-col gap-2">
        {pairs.map((pair, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list; it has nothing else
          <div key={index} id={`${id}-${index}`} className="flex items-start gap-1">
            <div className="grid min-w-0 flex-1 gap-1.5 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
              <FormField name={`${name}.${index}.name`} label={`${legend} ${index + 1}: name`} hideLabel>
                <Input
                  mono
                  value={pair.name}
                  onChange={(event) => set(index, { name: event.target.value })}
                  onBlur={onBlur}
                  placeholder={namePlaceholder}
                  autoComplete="off"
                  spellCheck={false}
                />
              </FormField>
              <FormField name={`${name}.${index}.value`} label={`${legend} ${index + 1}: value`} hideLabel>
                <Input
                  mono
                  data-template="plain"
                  data-secrets={rest.allowsSecrets || undefined}
                  value={pair.value}
                  onChange={(event) => set(index, { value: event.target.value })}
                  onBlur={onBlur}
                  placeholder="Value"
                  autoComplete="off"
                  spellCheck={false}
                />
              </FormField>
            </div>
            <Button
              variant="ghost"
              aria-label={`Remove ${legend} ${index + 1}`}
              icon={<X aria-hidden />}
              onClick={() => onChange(pairs.toSpliced(index, 1))}
            />
          </div>
        ))}
        <Button size="sm" className="w-fit" icon={<Plus aria-hidden />} onClick={add}>
          {addLabel}
        </Button>
      </div>
    </fieldset>
  );
}
