import { expect, it } from "vitest";
import { readLines } from "./read-lines.ts";

async function linesOf(...chunks: (string | number[])[]): Promise<string[]> {
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks)
        controller.enqueue(typeof chunk === "string" ? encoder.encode(chunk) : new Uint8Array(chunk));
      controller.close();
    },
  });
  const lines: string[] = [];
  for await (const line of readLines(stream)) lines.push(line);
  return lines;
}

it("puts lines together however they are cut", async () => {
  expect(await linesOf('{"a":', '1}\n{"b":2}', "\n", '{"c":3}')).toEqual(['{"a":1}', '{"b":2}', '{"c":3}']);
  expect(await linesOf("")).toEqual([]);
});

it("keeps a character whole that arrives in two pieces", async () => {
  expect(await linesOf([0x22, 0xc3], [0xa4, 0x22, 0x0a])).toEqual(['"ä"']);
});
