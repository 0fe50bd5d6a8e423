import { asknicelyNps } from "./asknicely-nps.ts";
import { brevoAbandonedCheckout } from "./brevo-abandoned-checkout.ts";
import { erpOrderXml } from "./erp-order-xml.ts";
import { facebookFiveStarPost } from "./facebook-five-star-post.ts";
import { ga4Purchase } from "./ga4-purchase.ts";
import { ga4Refund } from "./ga4-refund.ts";
import { googleSheetsRow } from "./google-sheets-row.ts";
import { hubspotContact } from "./hubspot-contact.ts";
import { klaviyoPlacedOrder } from "./klaviyo-placed-order.ts";
import { lobWinBackPostcard } from "./lob-win-back-postcard.ts";
import { mailHouseCatalogue } from "./mail-house-catalogue.ts";
import { mailchimpWinBackTag } from "./mailchimp-win-back-tag.ts";
import { metaPurchase } from "./meta-purchase.ts";
import type { Recipe } from "./recipe.ts";
import { segmentIdentify } from "./segment-identify.ts";
import { slackHighValueOrder } from "./slack-high-value-order.ts";
import { slackNewOrder } from "./slack-new-order.ts";
import { teamsNewOrder } from "./teams-new-order.ts";
import { twilioBackInStock } from "./twilio-back-in-stock.ts";
import { warehouseNewOrder } from "./warehouse-new-order.ts";
import { warehouseStopOrder } from "./warehouse-stop-order.ts";
import { yotpoBirthdayPoints } from "./yotpo-birthday-points.ts";
import { yotpoPointsBack } from "./yotpo-points-back.ts";
import { zendeskLowReview } from "./zendesk-low-review.ts";

/** Every ready-made flow, in the order the gallery shows them. */
export const recipes = {
  "warehouse-new-order": warehouseNewOrder,
  "warehouse-stop-order": warehouseStopOrder,
  "slack-new-order": slackNewOrder,
  "slack-high-value-order": slackHighValueOrder,
  "teams-new-order": teamsNewOrder,
  "google-sheets-row": googleSheetsRow,
  "ga4-purchase": ga4Purchase,
  "ga4-refund": ga4Refund,
  "meta-purchase": metaPurchase,
  "erp-order-xml": erpOrderXml,
  "klaviyo-placed-order": klaviyoPlacedOrder,
  "brevo-abandoned-checkout": brevoAbandonedCheckout,
  "hubspot-contact": hubspotContact,
  "segment-identify": segmentIdentify,
  "mail-house-catalogue": mailHouseCatalogue,
  "yotpo-birthday-points": yotpoBirthdayPoints,
  "yotpo-points-back": yotpoPointsBack,
  "lob-win-back-postcard": lobWinBackPostcard,
  "mailchimp-win-back-tag": mailchimpWinBackTag,
  "twilio-back-in-stock": twilioBackInStock,
  "asknicely-nps": asknicelyNps,
  "zendesk-low-review": zendeskLowReview,
  "facebook-five-star-post": facebookFiveStarPost,
} as const satisfies Record<string, Recipe>;

export type RecipeId = keyof typeof recipes;

/** The recipe of that id, or null when there is none. */
export function findRecipe(id: string): Recipe | null {
  return Object.hasOwn(recipes, id) ? recipes[id as RecipeId] : null;
}
