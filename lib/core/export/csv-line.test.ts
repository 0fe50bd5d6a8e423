import { expect, it } from "vitest";
import { csvLine } from "./csv-line.ts";

it.each([
  [["a", 1, null, true], "a,1,,true"],
  [['say "hi"', "a,b", "two\nlines"], '"say ""hi""","a,b","two\nlines"'],
  [["=1+1", "+49 30", "@x", "-2 mugs", "\tx"], "'=1+1,'+49 30,'@x,'-2 mugs,'\tx"],
  [["=cmd|'/C calc'!A0,1"], "\"'=cmd|'/C calc'!A0,1\""],
  [[-5, "-5.50"], "-5,-5.50"],
])("%j is written so that nothing in it runs", (values, line) => {
  expect(csvLine(values)).toBe(`${line}\r\n`);
});
