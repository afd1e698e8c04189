import { areVersions } from "../lineage/index.ts";
import type { Difference, Edit, Span } from "../model/index.ts";
import { passage, type Rule, spanOfWords } from "./comparison.ts";
import { rangeOf, type Side } from "./side.ts";
import { matchWording } from "./wording-match.ts";

/** Another headline over a later version of one page. Two outlets' headlines are nobody's change. */
export const headline: Rule = ({ a, b }) => {
  if (!areVersions(a.reading.text.account, b.reading.text.account)) return [];
  const [one, other] = [headlineOf(a), headlineOf(b)];
  if (one === undefined || other === undefined) return [];
  const edits = editsBetween(a, one, b, other);
  if (edits.length === 0) return [];
  const difference: Difference = {
    kind: "wording",
    a: passage(a, one),
    b: passage(b, other),
    edits,
    saying: undefined,
    severity: 2,
    verdict: undefined,
    why: "the page has another headline than before",
  };
  return [difference];
};

const headlineOf = ({ reading }: Side): Span | undefined =>
  reading.text.account.blocks.find(({ kind }) => kind === "headline")?.span;

/** The words that differ; capitals and marks make no other headline. */
function editsBetween(a: Side, one: Span, b: Side, other: Span): readonly Edit[] {
  const [x, y] = [rangeOf(a.words, one), rangeOf(b.words, other)];
  const match = matchWording(a.words.slice(x.from, x.to), b.words.slice(y.from, y.to));
  if (match === undefined) return [{ a: one, b: other }];
  const at = (side: Side, start: number, [from, to]: readonly [number, number]): Span | undefined =>
    from < to ? spanOfWords(side, start + from, start + to) : undefined;
  return [...match.inner, ...match.outer]
    .map((edit) => ({ a: at(a, x.from, edit.a), b: at(b, y.from, edit.b) }))
    .filter((edit) => edit.a !== undefined || edit.b !== undefined)
    .sort((p, q) => (p.a ?? p.b ?? one).start - (q.a ?? q.b ?? one).start);
}
