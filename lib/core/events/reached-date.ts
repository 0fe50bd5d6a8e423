import { defineEventType } from "./event-type-definition.ts";
import { madeFields, personFields } from "./fields/common-fields.ts";
import { samplePerson } from "./samples/sample-people.ts";
import { sampleMade } from "./samples/sample-scope.ts";

const date = { path: "person.properties.birthday", value: "1990-01-15", on: "2026-01-15", years: 36 };

export const reachedDate = defineEventType({
  id: "reached_date",
  label: "Reached Date",
  description: "A date of a person has come, such as a birthday. Hookline itself starts the flow on the day.",
  fields: [
    { path: "event.date.on", label: "Day it falls on", type: "text" },
    { path: "event.date.years", label: "Years since the date", type: "number" },
    { path: "event.date.value", label: "Date of the person", type: "text" },
    { path: "event.date.path", label: "Which date", type: "text" },
    ...personFields,
    ...madeFields,
  ],
  payloadFields: { shopify: [] },
  sample: sampleMade({
    own: { type: "reached_date", name: "Reached Date", occurredAt: "2026-01-15T15:00:00.000Z" },
    fields: { date },
    person: { ...samplePerson, properties: { ...samplePerson.properties, birthday: date.value } },
  }),
});
