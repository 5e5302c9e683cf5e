import { afterEach, beforeEach, expect } from 'vitest';

/** Whatever complains on the console fails the test that made it complain, unless the test expected it. */
let complaints: string[] = [];
const original = console.error;

beforeEach(() => {
  complaints = [];
  console.error = (...parts: unknown[]) => {
    complaints.push(parts.map(String).join(' '));
  };
});

afterEach(() => {
  console.error = original;
  expect(complaints, 'console.error was called').toEqual([]);
});

/** Takes the complaints made so far out of the count; for tests in which the complaint is the point. */
export const takeComplaints = (): string[] => complaints.splice(0);
