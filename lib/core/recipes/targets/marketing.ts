import { z } from "zod";

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const items = z.array(z.record(z.string(), scalar));

/** Klaviyo Create Event. */
export const klaviyoRequest = z.strictObject({
  data: z.strictObject({
    type: z.literal("event"),
    attributes: z.strictObject({
      metric: z.strictObject({
        data: z.strictObject({
          type: z.literal("metric"),
          attributes: z.strictObject({ name: z.string().min(1).max(127) }),
        }),
      }),
      profile: z.strictObject({
        data: z.strictObject({
          type: z.literal("profile"),
          attributes: z.strictObject({ email: z.email(), first_name: z.string(), last_name: z.string() }),
        }),
      }),
      properties: z.record(z.string(), z.union([scalar, z.array(z.union([scalar, z.record(z.string(), scalar)]))])),
      time: z.iso.datetime({ offset: true }),
      value: z.number(),
      value_currency: z.string().regex(/^[A-Z]{3}$/),
      unique_id: z.string().min(1),
    }),
  }),
});

/** Brevo, POST /v3/events. */
export const brevoRequest = z.strictObject({
  event_name: z.string().regex(/^[\w-]{1,255}$/),
  event_date: z.iso.datetime({ offset: true }),
  identifiers: z.strictObject({ email_id: z.email() }),
  contact_properties: z.record(z.string().regex(/^[\w-]{1,255}$/), z.union([z.string(), z.number()])),
  event_properties: z.record(z.string().regex(/^[\w-]{1,255}$/), z.union([z.string(), z.number(), z.boolean(), items])),
});

/** HubSpot, POST /crm/v3/objects/contacts/batch/upsert: values of properties are texts; at most 100 inputs. */
export const hubspotRequest = z.strictObject({
  inputs: z
    .array(
      z.strictObject({ idProperty: z.literal("email"), id: z.email(), properties: z.record(z.string(), z.string()) }),
    )
    .min(1)
    .max(100),
});

/** Segment HTTP API, identify. */
export const segmentRequest = z.strictObject({
  userId: z.string().min(1),
  messageId: z.string().max(100),
  timestamp: z.iso.datetime({ offset: true }),
  traits: z.record(z.string(), scalar),
});

/** Mailchimp, POST …/members/{hash}/tags. */
export const mailchimpRequest = z.strictObject({
  tags: z.array(z.strictObject({ name: z.string().min(1), status: z.enum(["active", "inactive"]) })).min(1),
});

/** Lob, POST /v1/postcards. */
export const lobRequest = z.strictObject({
  description: z.string().max(255),
  to: z.strictObject({
    name: z.string().min(1).max(40),
    address_line1: z.string().min(1).max(64),
    address_line2: z.string().max(64),
    address_city: z.string().min(1).max(200),
    address_state: z.string(),
    address_zip: z.string().regex(/^\d{5}(-\d{4})?$/),
    address_country: z.string().regex(/^[A-Z]{2}$/),
  }),
  from: z.string().startsWith("adr_"),
  front: z.string().startsWith("tmpl_"),
  back: z.string().startsWith("tmpl_"),
  size: z.enum(["4x6", "6x9", "6x11"]),
  use_type: z.enum(["marketing", "operational"]),
  merge_variables: z.record(z.string(), z.string()),
});
