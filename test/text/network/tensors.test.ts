import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { weightsOf } from "../../../src/text/network/weights.ts";

const whole = readFileSync(new URL("../../../src/text/model/english.bin", import.meta.url));

test.each([
  ["an empty file", new Uint8Array(0), "found 0 bytes"],
  ["a text", new TextEncoder().encode("version https://example.org/pointer"), "one without a header"],
  ["a file cut short", whole.subarray(0, whole.length - 1), "ends within a list of words"],
  ["a file of which half came", whole.subarray(0, whole.length >> 1), "bytes before the end of"],
])("%s is no network, and that is said", (_, bytes, found) => {
  expect(() => weightsOf(bytes)).toThrow(RangeError);
  expect(() => weightsOf(bytes)).toThrow(found);
});
