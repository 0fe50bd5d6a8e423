import { z } from "zod";

/** Yotpo Loyalty, POST /api/v2/actions. */
export const yotpoActionRequest = z.strictObject({
  type: z.literal("CustomAction"),
  customer_email: z.email(),
  action_name: z.string().min(1),
  reward_points: z.int32(),
  history_title: z.string(),
  created_at: z.iso.datetime({ offset: true }),
});

/** Yotpo Loyalty, POST /api/v2/points/adjust; points that were earned are taken back as a negative number. */
export const yotpoAdjustRequest = z.strictObject({
  customer_email: z.email(),
  point_adjustment_amount: z.int32().negative(),
  apply_adjustment_to_points_earned: z.literal(true),
  history_title: z.string(),
  visible_to_customer: z.boolean(),
});

/** Zendesk, POST /api/v2/tickets.json. */
export const zendeskRequest = z.strictObject({
  ticket: z.strictObject({
    subject: z.string().min(1),
    comment: z.strictObject({ body: z.string().min(1) }),
    requester: z.strictObject({ name: z.string().min(1), email: z.email() }),
    priority: z.enum(["urgent", "high", "normal", "low"]),
    tags: z.array(z.string().regex(/^\S+$/)),
    external_id: z.string().max(255),
  }),
});

/** AskNicely, POST /api/v1/contact/trigger; own fields end with _c. */
export const asknicelyRequest = z.strictObject({
  email: z.email(),
  firstname: z.string(),
  lastname: z.string(),
  addcontact: z.literal("false"),
  order_number_c: z.string(),
});

/** Twilio, Message resource: E.164 number, at most 1,600 characters. */
export const twilioRequest = z.strictObject({
  To: z.string().regex(/^\+[1-9]\d{1,14}$/),
  MessagingServiceSid: z.string().regex(/^MG[0-9a-fA-F]{32}$/),
  Body: z.string().min(1).max(1600),
});
