import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSecretBox } from "./secret-box.ts";

const box = createSecretBox("a secret of the installation");
const purpose = "store-1:secret";

describe("the secret box", () => {
  it("gives back any text, and never seals the same way twice", () => {
    const text = fc.string({ unit: "grapheme" }).map((any) => any.toWellFormed());
    fc.assert(
      fc.property(text, (plain) => {
        const sealed = box.seal(plain, purpose);
        expect(sealed).toMatch(/^v1\.[A-Za-z0-9_-]+$/);
        expect(box.open(sealed, purpose)).toBe(plain);
        expect(box.seal(plain, purpose)).not.toBe(sealed);
      }),
    );
  });

  it("does not open under another key or for another purpose", () => {
    const sealed = box.seal("sk_live_1", purpose);
    expect(createSecretBox("another").open(sealed, purpose)).toBeNull();
    expect(box.open(sealed, "store-2:secret")).toBeNull();
    expect(box.open(sealed, "")).toBeNull();
  });

  it("notices a change of any byte", () => {
    const sealed = box.seal("sk_live_1", purpose);
    const bytes = Buffer.from(sealed.slice(3), "base64url");
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(bytes.readUInt8(index) ^ 1, index);
      expect(box.open(`v1.${changed.toString("base64url")}`, purpose)).toBeNull();
    }
  });

  it.each(["", "v1.", "v1.AAAA", "v2.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "plain text"])(
    "does not open %j",
    (text) => {
      expect(box.open(text, purpose)).toBeNull();
    },
  );
});
