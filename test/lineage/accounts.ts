import { accountOfText, type GivenText } from "../../src/ingest/index.ts";
import type { Reading } from "../../src/statements/index.ts";
import { textOf } from "../../src/text/index.ts";

/** An account as lineage needs it: its words, no statements. */
export function reading(id: string, text: string, given: Omit<GivenText, "id" | "text"> = {}): Reading {
  return { text: textOf(accountOfText({ id, text, ...given }).account), statements: [] };
}

/** A wire story in sentences; accounts in these tests are made of it. */
export const WIRE = [
  "The council of Ostby voted late on Monday to close the upper lock for the whole of the coming winter.",
  "Engineers found cracks in two of the four iron gates when they drained the chamber in September.",
  "“We have looked at every other way and there is none left,” Mayor Ina Brask told the council.",
  "Barge owners said the closure would cost them a third of the year's income and two of them threatened to sue.",
  "The lock was built by prisoners in the years after the flood and has been repaired eleven times since.",
  "A second lock downstream can take only the smaller boats that carry gravel and sand to the coast.",
  "The harbour office expects long queues at the weir when the beet harvest begins in the lower valley.",
] as const;
