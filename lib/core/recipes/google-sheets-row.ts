import { secretBlank } from "./blanks.ts";
import { defineRecipe } from "./recipe.ts";
import { jsonBody, postToTool, secret } from "./recipe-steps.ts";

// An HtmlOutput is answered with 200; a TextOutput with a redirect, which Hookline does not follow.
const script = `function doPost(e) {
  var lock = LockService.getScriptLock();
  lock.waitLock(10000);
  try {
    var order = JSON.parse(e.postData.contents);
    SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].appendRow(order.row);
  } finally {
    lock.releaseLock();
  }
  return HtmlService.createHtmlOutput("ok");
}`;

export const googleSheetsRow = defineRecipe({
  id: "google-sheets-row",
  title: "Add every order to a Google Sheet",
  explanation: "Each order becomes a row of your spreadsheet, through a short script of your own.",
  category: "Finance and data",
  target: { name: "Google Sheets", docs: "https://developers.google.com/apps-script/guides/web" },
  eventType: "placed_order",
  notes: [
    "In the sheet: Extensions, Apps Script; paste the script, then Deploy, New deployment, Web app.",
    "Execute as: you. Who has access: anyone. The address is the key, so it is kept as a secret.",
  ],
  script,
  blanks: {
    sheet_address: secretBlank(
      "Address of the web app",
      "Apps Script shows it after deploying; it ends with /exec.",
      "https://script.google.com/macros/s/AKfycbx0000000000000000000000000000/exec",
      {
        source: "^https://script\\.google\\.com/\\S+/exec$",
        message: "Begins with https://script.google.com/ and ends with /exec",
      },
    ),
  },
  once: { key: "{{ event.orderId | default: event.id }}", windowHours: 720 },
  steps: (values) => [
    postToTool({
      name: "Add the row",
      url: secret(values.sheet_address),
      body: jsonBody({
        row: [
          "{{ event.occurredAt | date: '%Y-%m-%d %H:%M' }}",
          "{{ event.orderNumber }}",
          "{{ person.email | default: '' }}",
          "{{ event.itemCount }}",
          "{{ event.total }}",
          "{{ event.currency }}",
          "{{ event.discountCodes | join: ', ' }}",
        ],
      }),
    }),
  ],
});
