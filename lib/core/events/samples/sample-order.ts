import type { EventFields, Person } from "#core/events/event-types.ts";
import {
  type SamplePayload,
  sampleAddress,
  samplePerson,
  shopifySampleAddress,
  shopifySampleCustomer,
} from "./sample-people.ts";
import { sampleOrigin } from "./sample-scope.ts";

export const sampleCart: EventFields = {
  total: 146.14,
  subtotal: 126,
  tax: 12.14,
  shippingTotal: 8,
  discountTotal: 14,
  currency: "USD",
  items: [
    {
      sku: "MUG-OAK-350",
      productId: "8147263095102",
      title: "Oak Mug",
      variantId: "44187529642302",
      variantTitle: "350 ml",
      quantity: 2,
      price: 28,
      url: null,
    },
    {
      sku: "KETTLE-1L",
      productId: "8147263160638",
      title: "Pour-Over Kettle",
      variantId: "44187529773374",
      variantTitle: "1 l / Black",
      quantity: 1,
      price: 84,
      url: null,
    },
  ],
  itemCount: 3,
  discountCodes: ["SPRING10"],
  note: "Please leave it with the neighbour.",
  shippingAddress: sampleAddress,
  billingAddress: sampleAddress,
};

export const sampleOrder: EventFields = {
  ...sampleCart,
  shop: sampleOrigin.shop,
  orderId: "5678901234567",
  orderNumber: "1042",
  tags: ["gift", "priority"],
  url: "https://shop.example/68412/orders/b1946ac92492d2347c6235b4d2611184/authenticate?key=5a1f",
  financialStatus: "paid",
  fulfillmentStatus: null,
};

export const sampleBuyer: Person = {
  ...samplePerson,
  properties: { ...samplePerson.properties, locale: "en-US", acceptsMarketing: true },
};

function money(amount: string): SamplePayload {
  return {
    shop_money: { amount, currency_code: "USD" },
    presentment_money: { amount, currency_code: "USD" },
  };
}

function shopifyLineItem(item: SamplePayload): SamplePayload {
  return {
    current_quantity: item.quantity ?? 1,
    fulfillable_quantity: item.quantity ?? 1,
    fulfillment_service: "manual",
    fulfillment_status: null,
    gift_card: false,
    product_exists: true,
    properties: [],
    requires_shipping: true,
    taxable: true,
    total_discount: "0.00",
    variant_inventory_management: "shopify",
    vendor: "North Oak",
    tax_lines: [],
    duties: [],
    discount_allocations: [],
    ...item,
  };
}

export const shopifySampleItems: SamplePayload[] = [
  shopifyLineItem({
    id: 14211098673342,
    admin_graphql_api_id: "gid://shopify/LineItem/14211098673342",
    product_id: 8147263095102,
    variant_id: 44187529642302,
    sku: "MUG-OAK-350",
    title: "Oak Mug",
    variant_title: "350 ml",
    name: "Oak Mug - 350 ml",
    quantity: 2,
    price: "28.00",
    grams: 340,
  }),
  shopifyLineItem({
    id: 14211098706110,
    admin_graphql_api_id: "gid://shopify/LineItem/14211098706110",
    product_id: 8147263160638,
    variant_id: 44187529773374,
    sku: "KETTLE-1L",
    title: "Pour-Over Kettle",
    variant_title: "1 l / Black",
    name: "Pour-Over Kettle - 1 l / Black",
    quantity: 1,
    price: "84.00",
    grams: 900,
  }),
];

/** The fields of Shopify's checkouts and orders alike. */
export const shopifySampleCart: SamplePayload = {
  buyer_accepts_marketing: true,
  cart_token: "68778783ad298f1c80c3bafcddeea02f",
  closed_at: null,
  created_at: "2026-01-15T10:00:00-06:00",
  currency: "USD",
  customer_locale: "en-US",
  discount_codes: [{ code: "SPRING10", amount: "14.00", type: "percentage" }],
  email: "ana.berger@example.com",
  landing_site: "/collections/kitchen?utm_source=newsletter",
  location_id: null,
  note: "Please leave it with the neighbour.",
  note_attributes: [{ name: "gift", value: "yes" }],
  phone: "+13125550142",
  presentment_currency: "USD",
  referring_site: "https://www.example.com/",
  source_name: "web",
  subtotal_price: "126.00",
  tax_lines: [{ price: "12.14", rate: 0.0963, title: "Illinois Sales Tax" }],
  taxes_included: false,
  total_discounts: "14.00",
  total_line_items_price: "140.00",
  total_price: "146.14",
  total_tax: "12.14",
  total_weight: 1580,
  updated_at: "2026-01-15T10:00:01-06:00",
  user_id: null,
  billing_address: shopifySampleAddress,
  shipping_address: shopifySampleAddress,
  customer: shopifySampleCustomer,
  line_items: shopifySampleItems,
  shipping_lines: [
    { id: 4711208943806, code: "Standard", price: "8.00", source: "shopify", title: "Standard", tax_lines: [] },
  ],
};

/** As Shopify sends it with orders/create. */
export const shopifySampleOrder: SamplePayload = {
  id: 5678901234567,
  admin_graphql_api_id: "gid://shopify/Order/5678901234567",
  app_id: 580111,
  browser_ip: "203.0.113.7",
  client_details: {
    accept_language: "en-US",
    browser_height: null,
    browser_ip: "203.0.113.7",
    browser_width: null,
    session_hash: null,
    user_agent: "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.5 Safari/605.1.15",
  },
  cancel_reason: null,
  cancelled_at: null,
  checkout_id: 36284910534846,
  checkout_token: "bd5a8aa1ecd019dd3520ff791ee3a24c",
  confirmation_number: "VTXCL40B8",
  confirmed: true,
  contact_email: "ana.berger@example.com",
  current_subtotal_price: "126.00",
  current_total_discounts: "14.00",
  current_total_price: "146.14",
  current_total_tax: "12.14",
  financial_status: "paid",
  fulfillment_status: null,
  name: "#1042",
  number: 42,
  order_number: 1042,
  order_status_url: "https://shop.example/68412/orders/b1946ac92492d2347c6235b4d2611184/authenticate?key=5a1f",
  payment_gateway_names: ["shopify_payments"],
  po_number: null,
  processed_at: "2026-01-15T10:00:00-06:00",
  tags: "gift, priority",
  test: false,
  token: "b1946ac92492d2347c6235b4d2611184",
  total_outstanding: "0.00",
  total_price_set: money("146.14"),
  total_shipping_price_set: money("8.00"),
  total_tip_received: "0.00",
  ...shopifySampleCart,
  discount_applications: [
    {
      target_type: "line_item",
      type: "discount_code",
      value: "10.0",
      value_type: "percentage",
      allocation_method: "across",
      target_selection: "all",
      code: "SPRING10",
    },
  ],
  fulfillments: [],
  payment_terms: null,
  refunds: [],
};
