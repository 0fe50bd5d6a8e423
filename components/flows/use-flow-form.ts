"use client";
import { toNestErrors } from "@hookform/resolvers";
import { type FieldError, type Resolver, useForm } from "react-hook-form";
import type { FlowForm } from "./flow-form.ts";
import { formProblems } from "./form-problems.ts";

const resolver: Resolver<FlowForm> = (values, _context, options) => {
  const problems = formProblems(values, "draft");
  if (problems.length === 0) return { values, errors: {} };
  const errors: Record<string, FieldError> = {};
  for (const { path, message } of problems) errors[path] = { type: "problem", message };
  return { values: {}, errors: toNestErrors(errors, options) };
};

/** The form of a flow: a field is checked when it is left, then on every change. */
export function useFlowForm(initial: FlowForm) {
  return useForm<FlowForm>({ defaultValues: initial, resolver, mode: "onTouched", delayError: 300 });
}
