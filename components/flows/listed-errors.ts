import type { FieldErrors } from "react-hook-form";
import type { FlowForm } from "./flow-form.ts";

/** The errors of a form as a flat list of paths and sentences, in the order of the form. */
export function listedErrors(errors: FieldErrors<FlowForm>): { path: string; message: string }[] {
  return walk(errors, []);
}

function walk(node: unknown, path: string[]): { path: string; message: string }[] {
  if (typeof node !== "object" || node === null) return [];
  if ("type" in node && "message" in node && typeof node.message === "string" && node.message !== "")
    return [{ path: path.filter((name) => name !== "root").join("."), message: node.message }];
  return Object.entries(node).flatMap(([name, child]) => (name === "ref" ? [] : walk(child, [...path, name])));
}
