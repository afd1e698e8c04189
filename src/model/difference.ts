import type { Passage } from "./account.ts";
import type { Span } from "./span.ts";
import type { SayingId } from "./statement.ts";

export const QUOTATION_DIFFERENCE_KINDS = [
  "identical",
  "trimmed",
  "altered",
  "rendered",
  "promoted",
  "demoted",
  "reassigned",
  "spliced",
] as const;
export const DIFFERENCE_KINDS = [
  ...QUOTATION_DIFFERENCE_KINDS,
  "figure",
  "date",
  "attribution-lost",
  "attribution-gained",
  "attribution-changed",
  "hedge-lost",
  "hedge-gained",
  "negation",
  "wording",
  "only-in",
] as const;
/** How two accounts part ways at one place. docs/differences.md says when each is raised. */
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

export const VERDICTS = ["agree", "compatible", "conflict"] as const;
/** Whether two figures for the same thing can both be right. */
export type Verdict = (typeof VERDICTS)[number];

/** One stretch of words changed: replaced when both sides are there, else removed (`a` alone) or put in (`b` alone). */
export interface Edit {
  readonly a: Span | undefined;
  readonly b: Span | undefined;
}

/** 1 a matter of form, 2 worth a look, 3 changes what somebody is said to have said. */
export type Severity = 1 | 2 | 3;

/** One place where two accounts part ways, or hold the same quotation unchanged. At least one side is there. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly a: Passage | undefined;
  readonly b: Passage | undefined;
  readonly edits: readonly Edit[];
  readonly saying: SayingId | undefined;
  readonly severity: Severity;
  readonly verdict: Verdict | undefined;
  readonly why: string;
}

/** What a kind is called from the other account's side; kinds not listed are the same from both. */
const MIRRORED: Partial<Record<DifferenceKind, DifferenceKind>> = {
  promoted: "demoted",
  demoted: "promoted",
  "attribution-lost": "attribution-gained",
  "attribution-gained": "attribution-lost",
  "hedge-lost": "hedge-gained",
  "hedge-gained": "hedge-lost",
};

/** The same difference with the accounts changing places. */
export function mirrored(difference: Difference): Difference {
  return {
    ...difference,
    kind: MIRRORED[difference.kind] ?? difference.kind,
    a: difference.b,
    b: difference.a,
    edits: difference.edits.map(({ a, b }) => ({ a: b, b: a })),
  };
}
