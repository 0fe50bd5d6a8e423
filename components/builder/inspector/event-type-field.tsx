"use client";
import { useState } from "react";
import { useController } from "react-hook-form";
import { eventCatalogue, isCatalogued } from "#core/events/catalogue.ts";
import { isTimedType } from "#core/flows/trigger.ts";
import { Combobox } from "#ui/combobox.tsx";
import { Input } from "#ui/input.tsx";
import { FormField } from "./form-field.tsx";

const name = "trigger.eventType";

const options = Object.values(eventCatalogue)
  .filter(({ id }) => !isTimedType(id))
  .map(({ id, label, description }) => ({ value: id as string, label, description }));

/** Which event the trigger is about: one of the catalogue, or one of the merchant's own by its id. */
export function EventTypeField({ label = "Event" }: { label?: string }) {
  const { field } = useController({ name });
  const [isOwn, setIsOwn] = useState(field.value !== "" && !isCatalogued(field.value));
  return (
    <FormField
      name={name}
      label={label}
      required
      hint={isOwn ? "The type your own source or the track API sends, for example gift_card_bought." : undefined}
      aside={
        <button
          type="button"
          className="text-accent text-sm hover:underline"
          onClick={() => {
            setIsOwn(!isOwn);
            field.onChange(isOwn ? "placed_order" : "");
          }}
        >
          {isOwn ? "Choose from the list" : "An event of your own"}
        </button>
      }
    >
      {isOwn ? (
        <Input {...field} mono placeholder="gift_card_bought" autoComplete="off" />
      ) : (
        <Combobox
          value={field.value}
          onValueChange={field.onChange}
          options={options}
          placeholder="Choose an event"
          emptyText="No such event. Use “An event of your own”."
        />
      )}
    </FormField>
  );
}
