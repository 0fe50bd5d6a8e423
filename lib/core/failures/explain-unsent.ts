import type { FailureExplanation } from "#core/explain/explain-failure.ts";

type Words = Pick<FailureExplanation, "title" | "why" | "fix" | "fixAt">;

const missing: Words = {
  title: "A value is missing",
  why: "The request needs a value that the event does not have.",
  fix: "Give the placeholder a default in the step, or let the step send it empty. Then replay with the live version.",
  fixAt: "payload",
};

const address: Words = {
  title: "The address cannot be made",
  why: "With the values of the event the step's address is not a web address.",
  fix: "Correct the address of the step, or the value that stands in it. Then replay with the live version.",
  fixAt: "url",
};

const template: Words = {
  title: "The request cannot be made",
  why: "The step's template does not work with the values of the event.",
  fix: "Correct the template of the step: Test in the flow shows it with this event. Then replay with the live version.",
  fixAt: "payload",
};

/**
 * Why no request could be made of an event, by the code the rendering gave. `reason`: its own sentence for one event,
 * which names the place.
 */
export function explainUnsent(code: string, reason: string | null): FailureExplanation {
  const words = code === "missing_variable" ? missing : code === "url_invalid" ? address : template;
  return { ...words, what: reason ?? "Nothing was sent.", said: null };
}
