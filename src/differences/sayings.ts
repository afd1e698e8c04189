import type {
  AccountId,
  Difference,
  DifferenceKind,
  Passage,
  Saying,
  SayingId,
  Span,
  Statement,
  StatementId,
} from "../model/index.ts";
import { contains, earlier, QUOTATION_DIFFERENCE_KINDS } from "../model/index.ts";
import type { Reading } from "../statements/index.ts";

/** Kinds of difference whose two sides are one thing said. The others are about one figure, or about one side alone. */
const ONE_SAYING: ReadonlySet<DifferenceKind> = new Set([
  ...QUOTATION_DIFFERENCE_KINDS,
  "attribution-changed",
  "hedge-lost",
  "hedge-gained",
  "negation",
  "wording",
]);

/**
 * What was said, each thing once with all statements that carry it: every statement of the readings that is not an
 * outlet's own voice is in exactly one saying, and one in own voice where a difference joins it to another. In the order
 * of their first statement's id. Cost: near linear in the statements and differences.
 */
export function sayingsOf(readings: readonly Reading[], differences: readonly Difference[]): readonly Saying[] {
  const places = placesOf(readings);
  const heads = new Map<StatementId, StatementId>();
  for (const statement of places.statements) {
    if (statement.source.kind !== "own-voice") heads.set(statement.id, statement.id);
  }
  for (const { kind, a, b } of differences) {
    const [one, other] = [places.at(a), places.at(b)];
    if (ONE_SAYING.has(kind) && one !== undefined && other !== undefined) join(heads, one.id, other.id);
  }
  const groups = new Map<StatementId, StatementId[]>();
  for (const id of [...heads.keys()].sort()) {
    const head = headOf(heads, id);
    groups.set(head, [...(groups.get(head) ?? []), id]);
  }
  return [...groups.values()].map((statements) => {
    const id = `saying-${statements[0]}` as SayingId;
    return { id, statements, first: places.earliest(statements) };
  });
}

/** The differences with the saying each is about filled in. */
export function withSayings(
  differences: readonly Difference[],
  sayings: readonly Saying[],
  readings: readonly Reading[],
): readonly Difference[] {
  const places = placesOf(readings);
  const sayingOf = new Map(sayings.flatMap(({ id, statements }) => statements.map((statement) => [statement, id])));
  return differences.map((difference) => {
    const statement = places.at(difference.a) ?? places.at(difference.b);
    return { ...difference, saying: statement === undefined ? undefined : sayingOf.get(statement.id) };
  });
}

function headOf(heads: ReadonlyMap<StatementId, StatementId>, id: StatementId): StatementId {
  const head = heads.get(id) ?? id;
  return head === id ? id : headOf(heads, head);
}

function join(heads: Map<StatementId, StatementId>, one: StatementId, other: StatementId): void {
  const [first, second] = [headOf(heads, one), headOf(heads, other)].sort() as [StatementId, StatementId];
  heads.set(first, first).set(second, first);
  if (!heads.has(one)) heads.set(one, first);
  if (!heads.has(other)) heads.set(other, first);
}

interface Places {
  readonly statements: readonly Statement[];
  /** The statement a passage is about. */
  readonly at: (passage: Passage | undefined) => Statement | undefined;
  /** The statement whose account was published before all others'; undefined when the dates do not tell. */
  readonly earliest: (statements: readonly StatementId[]) => StatementId | undefined;
}

function placesOf(readings: readonly Reading[]): Places {
  const byAccount = new Map<AccountId, readonly Statement[]>();
  const published = new Map<StatementId, string | undefined>();
  for (const { text, statements } of readings) {
    byAccount.set(text.account.id, statements);
    for (const statement of statements) published.set(statement.id, text.account.published);
  }
  const at = (passage: Passage | undefined): Statement | undefined =>
    passage === undefined ? undefined : best(byAccount.get(passage.account) ?? [], passage.span);
  const earliest = (ids: readonly StatementId[]): StatementId | undefined =>
    ids.find((id) => ids.every((other) => other === id || earlier(published.get(id), published.get(other)) === "a"));
  return { statements: readings.flatMap(({ statements }) => statements), at, earliest };
}

/** The statement whose content shares most with the span; of two alike the one with less else in it. */
function best(statements: readonly Statement[], at: Span): Statement | undefined {
  let found: { readonly statement: Statement; readonly shared: number; readonly size: number } | undefined;
  for (const statement of statements) {
    const pieces =
      contains(statement.span, at) && statement.content.length === 0 ? [statement.span] : statement.content;
    let shared = 0;
    let size = 0;
    for (const piece of pieces) {
      shared += Math.max(0, Math.min(piece.end, at.end) - Math.max(piece.start, at.start));
      size += piece.end - piece.start;
    }
    if (shared === 0) continue;
    const better = found === undefined || shared > found.shared || (shared === found.shared && size < found.size);
    if (better) found = { statement, shared, size };
  }
  return found?.statement;
}
