import { v7 as newId } from "uuid";
import { expect, it } from "vitest";
import { createLinkSigner } from "./link-signer.ts";

const signer = createLinkSigner("a secret of the installation");
const id = newId();
const token = signer.sign(id, "receipt");

it("reads back the id it signed", () => {
  expect(token).toMatch(/^[\w-]{22}\.[\w-]{43}$/);
  expect(signer.read(token, "receipt")).toBe(id);
});

it("reads nothing that was changed, signed elsewhere or for something else", () => {
  expect(signer.read(token, "invitation")).toBeNull();
  expect(createLinkSigner("another").read(token, "receipt")).toBeNull();
  const other = signer.sign(newId(), "receipt");
  expect(signer.read(`${other.split(".")[0]}.${token.split(".")[1]}`, "receipt")).toBeNull();
  for (const text of ["", ".", token.slice(0, -1), `${token}.`, `x${token}`, id])
    expect(signer.read(text, "receipt")).toBeNull();
});
