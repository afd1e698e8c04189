import type { Range } from "./setting.ts";
import type { Side } from "./side.ts";

/** Words that open a clause. */
const OPENERS: ReadonlySet<string> = new Set(
  "that but if because while although though who which when since unless provided whether".split(" "),
);

/** The clauses of a sentence, roughly: what stands between punctuation marks and words like "that" and "if". */
export function clausesOf(side: Side, range: Range): readonly Range[] {
  const known = MADE.get(side) ?? new Map<string, readonly Range[]>();
  MADE.set(side, known);
  const key = `${range.from} ${range.to}`;
  const made = known.get(key) ?? makeClauses(side, range);
  known.set(key, made);
  return made;
}

/** Clauses made before: each of an account's sentences is looked at beside every other account. */
const MADE = new WeakMap<Side, Map<string, readonly Range[]>>();

function makeClauses(side: Side, { from, to }: Range): readonly Range[] {
  const clauses: { from: number; to: number }[] = [];
  for (let at = from; at < to; at++) {
    const word = side.words[at];
    const before = side.words[at - 1];
    const gap = at === from ? "" : side.text.slice(before?.span.end ?? 0, word?.span.start ?? 0);
    const last = clauses.at(-1);
    const parted = /[,;:—–()“”"]/u.test(gap) && !/^,\d/.test(gap);
    if (last === undefined || parted || OPENERS.has(word?.key ?? "")) clauses.push({ from: at, to: at + 1 });
    else last.to = at + 1;
  }
  return clauses;
}
