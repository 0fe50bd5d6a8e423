import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileTemplate } from "#core/template/compile-template.ts";
import { applyChanges } from "./add-default.ts";
import { addRow, freeName, literalOf, removeRow, setName, setValue } from "./change-rows.ts";
import { decodeText, encodeText } from "./encode-text.ts";
import { type BodyRow, flattenRows, readRows } from "./read-rows.ts";

const rowsOf = (text: string) => flattenRows(rootOf(text));
function rootOf(text: string): BodyRow {
  const root = readRows(text);
  if (!root) throw new Error(`No rows: ${text}`);
  return root;
}
const shown = (text: string) => rowsOf(text).map(({ depth, kind, name, value }) => `${depth} ${name} ${kind} ${value}`);

describe("text and its JSON form", () => {
  const text = fc.string({
    unit: fc.constantFrom("{{", "}}", "{%", "%}", '"', "\\", "\n", "|", " ", "a", "é", "\u0001"),
  });

  test("there and back is the same text", () => {
    fc.assert(
      fc.property(text, (plain) => {
        expect(decodeText(encodeText(plain))).toBe(plain);
      }),
    );
  });

  test("without braces it is the JSON everybody knows", () => {
    fc.assert(
      fc.property(fc.string(), (plain) => {
        fc.pre(!/\{[{%]/.test(plain));
        expect(JSON.parse(encodeText(plain))).toBe(plain);
      }),
    );
  });

  test("quotes inside a placeholder stay readable, and the engine reads them as meant", () => {
    const encoded = encodeText('{{ event.note | default: "none" }} said "hi"');
    expect(encoded).toBe('"{{ event.note | default: "none" }} said \\"hi\\""');
    expect(compileTemplate("json", encoded).ok).toBe(true);
  });
});

test("rows show members and items with their kind, nested ones deeper", () => {
  expect(
    shown(
      '{"order": "{{ event.orderNumber }}", "n": 1.50, "gift": false, "to": {"city": null}, "tags": ["a", {{ event.tags }}]}',
    ),
  ).toEqual([
    "0 order text {{ event.orderNumber }}",
    "0 n number 1.50",
    "0 gift boolean false",
    "0 to object 1",
    "1 city null null",
    "0 tags list 2",
    "1 null text a",
    "1 null raw {{ event.tags }}",
  ]);
});

test.each([
  "",
  "5",
  '"text"',
  "{",
  '{"a" 1}',
  '{"a":1,}',
  '{"a":1} x',
  '{"a": {{ event.total }',
  '{"a": tru}',
  '{"\\q": 1}',
])("%s has no rows, so it is shown as text", (text) => {
  expect(readRows(text)).toBeNull();
});

const anyJson = fc.oneof(
  fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })),
  fc.array(fc.jsonValue({ maxDepth: 3 })),
);
const anyText = fc
  .tuple(anyJson, fc.constantFrom(0, 1, 2, 4))
  .filter(([value]) => !/\{[{%]/.test(JSON.stringify(value)))
  .map(([value, indent]) => JSON.stringify(value, null, indent));

test("reading loses nothing: every row put back as it is leaves the text as it was, to the character", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const row of rowsOf(text)) {
        const isShown = row.kind !== "object" && row.kind !== "list";
        if (isShown) expect(applyChanges(text, [setValue(row, row.kind, row.value)])).toBe(text);
        if (row.name !== null) expect(applyChanges(text, [setName(row, row.name)])).toBe(text);
      }
    }),
  );
});

test("a change touches its own row alone: odd spacing, number forms, escapes and raw placeholders elsewhere stay", () => {
  const text = '{ "n" :1.50e0,"u":"\\u0041",\n\t"raw":{{ event.items }} , "last": "x" }';
  const rows = rowsOf(text);
  const last = rows.at(-1);
  if (!last) throw new Error("no row");
  expect(applyChanges(text, [setValue(last, "text", "{{ event.total }}")])).toBe(
    text.replace('"x"', '"{{ event.total }}"'),
  );
});

test("a row taken out takes its comma along, whichever it is", () => {
  fc.assert(
    fc.property(anyText, fc.nat(), (text, seed) => {
      const root = rootOf(text);
      fc.pre(root.children.length > 0);
      const index = seed % root.children.length;
      const row = root.children[index];
      if (!row) return;
      const left = JSON.parse(applyChanges(text, [removeRow(root, row)]));
      const expected = JSON.parse(text);
      if (Array.isArray(expected)) expected.splice(index, 1);
      else delete expected[row.name ?? ""];
      expect(left).toEqual(expected);
    }),
  );
});

test("a row added to any object or list leaves JSON with it as the last one", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const root = rootOf(text);
      for (const parent of [root, ...flattenRows(root)].filter(({ kind }) => kind === "object" || kind === "list")) {
        const name = freeName(parent, "field");
        const after = readRows(applyChanges(text, [addRow(text, parent, name, '"new"')]));
        const added = after && [after, ...flattenRows(after)].find(({ id }) => id === parent.id)?.children.at(-1);
        expect(added).toMatchObject({ kind: "text", value: "new", name: parent.kind === "object" ? name : null });
      }
    }),
  );
});

test("a new row stands in line with the ones above it", () => {
  const text = '{\n  "a": 1,\n  "b": {}\n}';
  const root = rootOf(text);
  expect(applyChanges(text, [addRow(text, root, "c", "2")])).toBe('{\n  "a": 1,\n  "b": {},\n  "c": 2\n}');
  const inner = root.children[1];
  if (!inner) throw new Error("no row");
  expect(applyChanges(text, [addRow(text, inner, "c", "2")])).toBe('{\n  "a": 1,\n  "b": {\n    "c": 2\n  }\n}');
});

test.each([
  ["number", "12.5", "12.5"],
  ["number", "012", '"012"'],
  ["number", "{{ event.total }}", '"{{ event.total }}"'],
  ["boolean", "true", "true"],
  ["boolean", "perhaps", "false"],
  ["null", "", "null"],
  ["text", "a\nb", '"a\\nb"'],
] as const)("as %s, %s is written %s", (kind, value, literal) => {
  expect(literalOf(kind, value)).toBe(literal);
});
