import type { Difference, Statement } from "../model/index.ts";
import { type Comparison, contentPassage, passage, type Rule } from "./comparison.ts";
import { sameSource } from "./sources.ts";

/** One party's silence in both accounts: no answer, a refusal and nobody reached are three different things. */
export const noComment: Rule = (comparison) => {
  const taken = new Set<Statement>();
  const silent = (statements: readonly Statement[]) => statements.filter(({ form }) => form === "no-comment");
  const { a, b } = comparison;
  return silent(a.reading.statements).flatMap((one) => {
    const other = silent(b.reading.statements).find(
      (each) => !taken.has(each) && sameSource(a, one, b, each) === "same",
    );
    if (other === undefined) return [];
    taken.add(other);
    return differenceOf(comparison, one, other);
  });
};

function differenceOf({ a, b }: Comparison, one: Statement, other: Statement): readonly Difference[] {
  const same = one.noComment === other.noComment;
  const written = [one, other].map(({ span }, at) => (at === 0 ? a : b).text.slice(span.start, span.end));
  if (same && written[0] === written[1]) return [];
  const place = (side: typeof a, statement: Statement) =>
    statement.span.end - statement.span.start <= MOST ? passage(side, statement.span) : contentPassage(side, statement);
  return [
    {
      kind: same ? "wording" : "attribution-changed",
      a: place(a, one),
      b: place(b, other),
      edits: [],
      saying: undefined,
      severity: same ? 1 : 3,
      verdict: undefined,
      why: same
        ? "the same silence in other words"
        : "not answering, declining to answer and not being reached are different things",
    },
  ];
}

/** Code units of a statement that is still shown whole. */
const MOST = 300;
