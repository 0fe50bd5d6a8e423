import { expect, it } from "vitest";
import { targetHost } from "./step-words.ts";

it.each([
  ["https://{{ event.shop }}/hook", "an address taken from the event"],
  ["https://a.example/{{ event.id }}", "a.example"],
  ["not a url", "an address still to be entered"],
])("targetHost of %s", (url, host) => expect(targetHost(url)).toBe(host));
