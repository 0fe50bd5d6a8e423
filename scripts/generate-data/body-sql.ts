const list = (words: string) =>
  `ARRAY[${words
    .split(",")
    .map((word) => `'${word.trim()}'`)
    .join(", ")}]`;

const firstNames = list(
  "Ana, Ben, Chloe, Dara, Emil, Farah, Goran, Hana, Ines, Jonas, Kira, Liam, Maya, Nils, Olga, Petra",
);
const lastNames = list(
  "Almeida, Brandt, Costa, Dupont, Eriksen, Fischer, Garcia, Hoffmann, Ivanov, Jensen, Kowalski, Lindqvist, Moreau, Novak, Okafor, Petrov, Quinn, Rossi, Schmidt, Takeda, Ueda, Vargas, Weber, Yilmaz",
);
const cities = list(
  "Lisbon, Porto, Madrid, Lyon, Ghent, Utrecht, Hamburg, Leipzig, Graz, Basel, Turin, Bologna, Split, Krakow, Brno, Malmo, Bergen, Tampere, Cork, Leeds",
);
const things = list("mug, plate, bowl, lamp, chair, scarf, candle, notebook, teapot, basket, blanket, apron");
const colours = list("blue, green, crimson, ochre, ivory, charcoal, turquoise");
const troubles = list(
  "is out of stock in warehouse 7, is unknown to this warehouse, exceeds the limit of the carrier, needs a customs declaration, was refused by the address check",
);

const pick = (words: string, n: string) => `(${words})[(${n}) % array_length(${words}, 1) + 1]`;
// Spread, so that neighbours differ: of 5,000 articles each stands in every 2,500th order.
const sku = (n: string) => `'SKU-' || lpad(((${n}) % 5000 * 7919 % 5000)::text, 5, '0')`;

/** SQL of the body that delivery `n` sent: an order as a shop sends it, some 600 characters. */
export function bodySent({ email, orderNumber }: { email: string; orderNumber: string }): string {
  const item = (n: string) =>
    `'{"sku":"' || ${sku(n)} || '","title":"' || ${pick(colours, n)} || ' ' || ${pick(things, n)} || '","quantity":' || (${n}) % 4 + 1 || ',"price":"' || (${n}) % 90 + 5 || '.90"}'`;
  return `('{"order":{"number":"' || ${orderNumber} || '","currency":"EUR","placed":"online"},"customer":{"firstName":"' ||
    ${pick(firstNames, "n * 31")} || '","lastName":"' || ${pick(lastNames, "n * 17")} || '","email":"' || ${email} ||
    '","address":{"street":"' || ${pick(lastNames, "n * 13")} || ' street ' || n % 200 || '","city":"' || ${pick(cities, "n * 11")} ||
    '","postcode":"' || 10000 + n % 9000 || '","country":"EU"}},"items":[' || ${item("n")} || ',' || ${item("n + 1777")} ||
    '],"note":"please deliver to the front door","source":"shop","version":3}')`;
}

/** SQL of what it was answered: accepted with a reference of its own, or what is wrong with an article of it. */
export const bodyAnswered = `CASE WHEN n % 1000 < 940 THEN '{"status":"accepted","reference":"WH' || 7000000 + n || '"}'
  ELSE '{"error":"' || ${sku("n")} || ' ' || ${pick(troubles, "n / 7")} || '"}' END`;

/** The same SQL with blanks instead of marks in its texts: a tenth of the time that taking them out of each row would need. */
export function asWords(sql: string): string {
  return sql.replace(/'[^']*'/g, (text) => text.replace(/[{}[\]":,.@-]/g, " "));
}
