import { ownAddress, secretBlank, textBlank } from "./blanks.ts";
import { defineRecipe } from "./recipe.ts";
import { jsonBody, postToOwn, secret } from "./recipe-steps.ts";

export const mailHouseCatalogue = defineRecipe({
  id: "mail-house-catalogue",
  title: "Send a printed catalogue to buyers",
  explanation: "A buyer who agreed to marketing gets your catalogue by post, at most once a year.",
  category: "Marketing",
  target: { name: "Your mail house", docs: null },
  eventType: "placed_order",
  notes: ["Only buyers who accept marketing and have an address in the country you choose."],
  blanks: {
    mail_house_address: ownAddress(
      "Address of the mail house",
      "Where the mail house takes recipients, from its account manager.",
      "https://mailhouse.example/api/recipients",
    ),
    mail_house_key: secretBlank("Key of the mail house", "Sent as X-Api-Key.", "mh_7c1d9e"),
    catalogue_code: textBlank(
      "Code of the catalogue",
      "What the mail house calls the thing to be sent.",
      "SPRING-2026",
      "^[\\w .-]{1,60}$",
      "Use letters, digits, spaces, points and dashes",
    ),
    country_code: textBlank(
      "Country",
      "Two letters, as on parcels.",
      "US",
      "^[A-Z]{2}$",
      "Two capital letters, for example US",
    ),
  },
  filter: (values) => ({
    all: [
      { path: "person.properties.acceptsMarketing", op: "eq", value: true },
      { path: "event.shippingAddress.countryCode", op: "eq", value: values.country_code },
    ],
  }),
  once: { key: "{{ person.email | strip | downcase }}", windowHours: 8760 },
  steps: (values) => [
    postToOwn({
      name: "Order the catalogue",
      url: values.mail_house_address,
      headers: { "X-Api-Key": secret(values.mail_house_key) },
      onMissing: "fail",
      body: jsonBody({
        reference: "{{ event.id }}",
        product: values.catalogue_code,
        recipient: {
          name: "{{ event.shippingAddress.firstName }} {{ event.shippingAddress.lastName }}",
          street: "{{ event.shippingAddress.address1 }}",
          street2: "{{ event.shippingAddress.address2 | default: '' }}",
          postal_code: "{{ event.shippingAddress.postalCode }}",
          city: "{{ event.shippingAddress.city }}",
          region: "{{ event.shippingAddress.region | default: '' }}",
          country: "{{ event.shippingAddress.countryCode }}",
        },
      }),
    }),
  ],
});
