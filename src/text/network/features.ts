import type { Header, Weights } from "./weights.ts";

/* From a word to the rows that stand for it; training/FORMAT.md is the specification, training/features.py its other half. */

/** The rows of one word form: everything that does not hang on its sentence. */
export interface WordRows {
  readonly vector: number;
  readonly own: number;
  readonly grams: readonly number[];
  readonly shape: number;
  /** 0 no capital, 1 one capital letter alone, 2 all capitals, 3 capital first, 4 other capitals. */
  readonly letterCase: number;
}

/** The rows of a form as written. */
export function rowsOf(form: string, weights: Weights): WordRows {
  const norm = networkNorm(form);
  return {
    vector: weights.vectorRow(norm),
    own: weights.ownRow(norm),
    grams: gramsOf(norm, weights.header),
    shape: hashOf(`H${shapeOf(form)}`) & (weights.header.shapeBuckets - 1),
    letterCase: caseOf(form),
  };
}

/** The form that words are looked up by. */
export function networkNorm(form: string): string {
  const norm = form.replace(/[’‘]/gu, "'").replace(/[“”]/gu, '"').toLowerCase().replace(/[1-9]/gu, "0");
  return norm === "``" || norm === "''" ? '"' : norm;
}

/** FNV-1a over UTF-16 code units, 32 bits, folded once. */
export function hashOf(text: string): number {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function gramsOf(norm: string, { gramBuckets, maxGrams }: Header): number[] {
  const parts = [`W${norm}`];
  for (const length of [1, 2, 3]) if (norm.length > length) parts.push(`P${norm.slice(0, length)}`);
  for (const length of [1, 2, 3, 4]) if (norm.length > length) parts.push(`S${norm.slice(-length)}`);
  const marked = `<${norm}>`;
  for (let at = 0; at + 2 < marked.length && parts.length < maxGrams; at++) parts.push(`G${marked.slice(at, at + 3)}`);
  return parts.slice(0, maxGrams).map((part) => hashOf(part) & (gramBuckets - 1));
}

function shapeOf(form: string): string {
  let shape = "";
  for (const unit of form.slice(0, 40)) {
    const kind =
      unit.toLowerCase() !== unit
        ? "X"
        : /\p{L}/u.test(unit)
          ? "x"
          : /[0-9]/u.test(unit)
            ? "d"
            : unit < "\x7f"
              ? unit
              : "?";
    if (shape.slice(-2) !== kind + kind) shape += kind;
  }
  return shape.slice(0, 10);
}

function caseOf(form: string): number {
  const letters = form.match(/\p{L}/gu) ?? [];
  const upper = letters.map((letter) => letter.toLowerCase() !== letter);
  if (!upper.includes(true)) return 0;
  if (!upper.includes(false)) return letters.length === 1 ? 1 : 2;
  return upper[0] ? 3 : 4;
}

/** Row of the case table for every word of a sentence: its own case, whether it opens the sentence, title case. */
export function casesOf(forms: readonly string[], rows: readonly WordRows[]): number[] {
  const opening = Math.max(
    0,
    forms.findIndex((form) => /[\p{L}\p{N}]/u.test(form)),
  );
  const long = rows.filter((_, index) => (forms[index]?.length ?? 0) > 3 && /^\p{L}/u.test(forms[index] ?? ""));
  const title = long.length >= 4 && long.filter(({ letterCase }) => letterCase > 0).length > 0.7 * long.length ? 10 : 0;
  return rows.map(({ letterCase }, index) => letterCase + (index === opening ? 5 : 0) + title);
}
