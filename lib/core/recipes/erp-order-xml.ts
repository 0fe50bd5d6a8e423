import { ownAddress, secretBlank } from "./blanks.ts";
import { defineRecipe } from "./recipe.ts";
import { postToOwn, secret } from "./recipe-steps.ts";

const template = `<?xml version="1.0" encoding="UTF-8"?>
<Order>
  <Number>{{ event.orderNumber }}</Number>
  <Date>{{ event.occurredAt | date: "%Y-%m-%d" }}</Date>
  <Currency>{{ event.currency }}</Currency>
  <Customer>
    <Name>{{ person.firstName }} {{ person.lastName }}</Name>
    <Email>{{ person.email }}</Email>
  </Customer>
  <ShipTo>
    <Street>{{ event.shippingAddress.address1 | default: "" }}</Street>
    <PostalCode>{{ event.shippingAddress.postalCode | default: "" }}</PostalCode>
    <City>{{ event.shippingAddress.city | default: "" }}</City>
    <Country>{{ event.shippingAddress.countryCode | default: "" }}</Country>
  </ShipTo>
  <Lines>
{%- for item in event.items %}
    <Line>
      <Sku>{{ item.sku | default: "" }}</Sku>
      <Quantity>{{ item.quantity }}</Quantity>
      <UnitPrice>{{ item.price | money: event.currency }}</UnitPrice>
    </Line>
{%- endfor %}
  </Lines>
  <Shipping>{{ event.shippingTotal | default: 0 | money: event.currency }}</Shipping>
  <Tax>{{ event.tax | default: 0 | money: event.currency }}</Tax>
  <Total>{{ event.total | money: event.currency }}</Total>
</Order>
`;

export const erpOrderXml = defineRecipe({
  id: "erp-order-xml",
  title: "Book orders in your ERP as XML",
  explanation: "Every paid order goes to your ERP or accounting tool as an XML document with lines, shipping and tax.",
  category: "Finance and data",
  target: { name: "Your ERP", docs: null },
  eventType: "paid_order",
  notes: ["Rename the elements as your ERP's handbook has them; values are escaped by themselves."],
  blanks: {
    erp_address: ownAddress("Address of the ERP", "Where it takes orders.", "https://erp.example/import/orders"),
    erp_token: secretBlank("Token of the ERP", "Sent as a bearer token.", "erp_1f4e6a"),
  },
  once: { key: "{{ event.orderId | default: event.id }}", windowHours: 8760 },
  steps: (values) => [
    postToOwn({
      name: "Book the order",
      url: values.erp_address,
      headers: { Authorization: `Bearer ${secret(values.erp_token)}` },
      retry: "persistent",
      body: { kind: "xml", template },
    }),
  ],
});
