import { randomBytes, randomInt, randomUUID } from "node:crypto";

/** One product of the demo shop. `price` is in cents, so that sums are exact. */
interface Product {
  id: number;
  variantId: number;
  sku: string;
  title: string;
  variant: string;
  priceCents: number;
  grams: number;
}

const products: Product[] = [
  {
    id: 8147263095102,
    variantId: 44187529642302,
    sku: "MUG-OAK-350",
    title: "Oak Mug",
    variant: "350 ml",
    priceCents: 2800,
    grams: 340,
  },
  {
    id: 8147263160638,
    variantId: 44187529773374,
    sku: "KETTLE-1L",
    title: "Pour-Over Kettle",
    variant: "1 l / Black",
    priceCents: 8400,
    grams: 900,
  },
  {
    id: 8147263226174,
    variantId: 44187529838910,
    sku: "BEANS-HOUSE-1K",
    title: "House Blend",
    variant: "1 kg",
    priceCents: 3250,
    grams: 1000,
  },
  {
    id: 8147263291710,
    variantId: 44187529904446,
    sku: "FILTER-100",
    title: "Paper Filters",
    variant: "100 pieces",
    priceCents: 690,
    grams: 120,
  },
];

const buyers = [
  { first: "Ana", last: "Berger", city: "Chicago", province: "Illinois", provinceCode: "IL", zip: "60642" },
  { first: "Shah", last: "Rao", city: "Louisville", province: "Kentucky", provinceCode: "KY", zip: "40202" },
  { first: "Zoë", last: "Lindqvist", city: "Portland", province: "Oregon", provinceCode: "OR", zip: "97205" },
];

const money = (cents: number) => (cents / 100).toFixed(2);

function pickOne<Item>(items: readonly Item[]): Item {
  const item = items[randomInt(items.length)];
  if (item === undefined) throw new RangeError("nothing to pick from");
  return item;
}

function makeLine(product: Product, quantity: number) {
  const id = randomInt(10 ** 12, 10 ** 13);
  return {
    id,
    admin_graphql_api_id: `gid://shopify/LineItem/${id}`,
    current_quantity: quantity,
    fulfillable_quantity: quantity,
    fulfillment_service: "manual",
    fulfillment_status: null,
    gift_card: false,
    grams: product.grams,
    name: `${product.title} - ${product.variant}`,
    price: money(product.priceCents),
    product_exists: true,
    product_id: product.id,
    properties: [],
    quantity,
    requires_shipping: true,
    sku: product.sku,
    taxable: true,
    title: product.title,
    total_discount: "0.00",
    variant_id: product.variantId,
    variant_title: product.variant,
    vendor: "North Oak",
    tax_lines: [],
  };
}

function makeBuyer() {
  const buyer = pickOne(buyers);
  const id = randomInt(10 ** 12, 10 ** 13);
  const email = `${buyer.first}.${buyer.last}.${id % 10_000}@example.com`.toLowerCase().normalize("NFD");
  const address = {
    first_name: buyer.first,
    last_name: buyer.last,
    name: `${buyer.first} ${buyer.last}`,
    company: null,
    address1: `${randomInt(1, 2000)} Division St`,
    address2: null,
    city: buyer.city,
    province: buyer.province,
    province_code: buyer.provinceCode,
    country: "United States",
    country_code: "US",
    zip: buyer.zip,
    phone: "+13125550142",
  };
  const customer = {
    id,
    admin_graphql_api_id: `gid://shopify/Customer/${id}`,
    email: email.replaceAll(/[^\x20-\x7e]/g, ""),
    first_name: buyer.first,
    last_name: buyer.last,
    phone: null,
    state: "enabled",
    note: null,
    verified_email: true,
    tax_exempt: false,
    currency: "USD",
  };
  return { address, customer };
}

/**
 * A fresh order as Shopify sends it (about 3 kB as JSON): its own id, number, buyer and items, placed at `now`.
 * It fits orders/create and orders/paid; with the right fields set also orders/cancelled and orders/fulfilled.
 */
export function makeShopifyOrder(now = new Date(), orderNumber = randomInt(1_000, 1_000_000)) {
  const id = randomInt(10 ** 12, 10 ** 13);
  const token = randomBytes(16).toString("hex");
  const { address, customer } = makeBuyer();
  const first = randomInt(products.length);
  const chosen = products.filter((_, index) => index === first || index === (first + 1) % products.length);
  const line_items = chosen.map((product) => makeLine(product, randomInt(1, 4)));
  const subtotal = line_items.reduce((sum, line) => sum + Math.round(Number(line.price) * 100) * line.quantity, 0);
  const tax = Math.round(subtotal * 0.0825);
  const shipping = 800;
  const total = money(subtotal + tax + shipping);
  const at = now.toISOString();
  return {
    id,
    admin_graphql_api_id: `gid://shopify/Order/${id}`,
    app_id: 580111,
    browser_ip: "203.0.113.7",
    buyer_accepts_marketing: true,
    cancel_reason: null,
    cancelled_at: null,
    checkout_token: randomBytes(16).toString("hex"),
    closed_at: null,
    confirmed: true,
    contact_email: customer.email,
    created_at: at,
    currency: "USD",
    customer_locale: "en-US",
    discount_codes: [],
    email: customer.email,
    financial_status: "paid",
    fulfillment_status: null,
    name: `#${orderNumber}`,
    note: null,
    note_attributes: [{ name: "gift", value: "yes" }],
    number: orderNumber - 1000,
    order_number: orderNumber,
    order_status_url: `https://shop.example/68412/orders/${token}/authenticate?key=${randomUUID()}`,
    payment_gateway_names: ["shopify_payments"],
    phone: null,
    presentment_currency: "USD",
    processed_at: at,
    source_name: "web",
    subtotal_price: money(subtotal),
    tags: "demo",
    tax_lines: [{ price: money(tax), rate: 0.0825, title: "Sales Tax" }],
    taxes_included: false,
    test: false,
    token,
    total_discounts: "0.00",
    total_line_items_price: money(subtotal),
    total_outstanding: "0.00",
    total_price: total,
    total_shipping_price_set: { shop_money: { amount: money(shipping), currency_code: "USD" } },
    total_tax: money(tax),
    total_weight: line_items.reduce((sum, line) => sum + line.grams * line.quantity, 0),
    updated_at: at,
    user_id: null,
    billing_address: address,
    shipping_address: address,
    customer,
    fulfillments: [],
    line_items,
    refunds: [],
    shipping_lines: [
      { id: randomInt(10 ** 12, 10 ** 13), code: "Standard", price: money(shipping), title: "Standard" },
    ],
  };
}
