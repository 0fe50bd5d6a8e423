import { expect, it } from "vitest";
import { alertChannelInputSchema } from "#contracts/alert-channel.ts";
import { channelInput, channelProblems } from "./alerts-channel-input.ts";

const blank = { name: "", url: "", addresses: "" };

it("takes e-mail addresses however they are separated", () => {
  const addresses = " olga@shop.example, ben@shop.example;dev@x.example ";
  expect(alertChannelInputSchema.parse(channelInput("email", { ...blank, name: "Team", addresses }))).toEqual({
    kind: "email",
    name: "Team",
    addresses: ["olga@shop.example", "ben@shop.example", "dev@x.example"],
  });
});

it("says at the field what is wrong", () => {
  const mail = alertChannelInputSchema.safeParse(channelInput("email", { ...blank, addresses: "olga" }));
  expect(mail.success ? [] : channelProblems(mail.error)).toEqual([
    { field: "name", message: "Name the channel" },
    { field: "addresses", message: "Write an e-mail address such as olga@shop.example" },
  ]);
  const slack = alertChannelInputSchema.safeParse(channelInput("slack", { ...blank, name: "Ops", url: " " }));
  expect(slack.success ? [] : channelProblems(slack.error)).toEqual([{ field: "url", message: "Enter the address" }]);
});
