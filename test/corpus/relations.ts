import { z } from "zod";
import {
  CHANGE_KINDS,
  DIFFERENCE_KINDS,
  PAIR_KINDS,
  type Span,
  STANCES,
  STANDINGS,
  span,
  VERDICTS,
} from "../../src/model/index.ts";

const Words = z.strictObject({
  account: z.string(),
  words: z.string().min(1),
  /** Which of several places, counted from 1; needed when the words stand more than once. */
  occurrence: z.int().min(1).optional(),
});
const Edit = z.strictObject({ a: z.string().min(1).optional(), b: z.string().min(1).optional() });
const note = z.string().optional();

/** The form of `relations.json`: what a story's accounts have to do with each other, in words that stand in them. */
export const Relations = z.strictObject({
  /** Every two accounts that share words; those not listed are independent. */
  descent: z.array(
    z.strictObject({
      a: z.string(),
      b: z.string(),
      kind: z.enum(PAIR_KINDS).exclude(["independent"]),
      parent: z.string().optional(),
      note,
    }),
  ),
  differences: z.array(
    z.strictObject({
      kind: z.enum(DIFFERENCE_KINDS),
      a: Words.optional(),
      b: Words.optional(),
      edits: z.array(Edit).optional(),
      verdict: z.enum(VERDICTS).optional(),
      note,
    }),
  ),
  parties: z.array(z.string()).optional(),
  terms: z.array(z.strictObject({ id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), label: z.string() })).optional(),
  positions: z
    .array(
      z.strictObject({
        id: z.string(),
        party: z.string(),
        term: z.string(),
        stance: z.enum(STANCES),
        asOf: z
          .string()
          .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
          .optional(),
        standing: z.enum(STANDINGS),
        hedged: z.literal(true).optional(),
        conditions: z.array(Words).optional(),
        evidence: z.array(Words).min(1),
      }),
    )
    .optional(),
  changes: z
    .array(
      z.strictObject({
        party: z.string(),
        term: z.string(),
        kind: z.enum(CHANGE_KINDS),
        from: z.string().optional(),
        to: z.string().optional(),
        evidence: z.array(Words).min(1),
      }),
    )
    .optional(),
});
export type Relations = z.infer<typeof Relations>;
export type Words = z.infer<typeof Words>;
export type MarkedDifference = Relations["differences"][number];

/** Where the words stand in `text`; a string is what is wrong with them. */
export function resolveWords({ words, occurrence }: Words, text: string): Span | string {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  if (places.length === 0)
    return `“${words}” does not stand in this account; copy the words exactly as they are there, without marks`;
  if (occurrence === undefined && places.length > 1)
    return `“${words}” stands ${places.length} times; add "occurrence"`;
  const place = places[(occurrence ?? 1) - 1];
  if (place === undefined) return `“${words}” stands ${places.length} times only, not ${occurrence}`;
  return span(place, place + words.length);
}
