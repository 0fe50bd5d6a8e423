import { afterEach, beforeEach, expect, vi } from "vitest";

// A message on console.error that a test did not ask for (by mocking it itself) is a fault that would otherwise scroll by.
let complaints: unknown[][] = [];

beforeEach(() => {
  complaints = [];
  vi.spyOn(console, "error").mockImplementation((...message) => void complaints.push(message));
});

afterEach(() => {
  const seen = complaints;
  vi.mocked(console.error).mockRestore();
  expect(seen, "console.error was called").toEqual([]);
});
