import { keyOf } from "../lineage/index.ts";
import type { Difference, Severity, Span, Statement, Verdict } from "../model/index.ts";
import { wordsAt } from "../model/index.ts";
import { type Comparison, passage, type Rule } from "./comparison.ts";
import type { Side } from "./side.ts";
import { stemOf } from "./stems.ts";

/**
 * How both accounts describe the same unnamed sources: their number, and whom they are close to. Sources are the same
 * when their fullest descriptions share a name or another telling word.
 */
export const unnamedSources: Rule = (comparison) => {
  const groups = { a: groupsOf(comparison.a), b: groupsOf(comparison.b) };
  const said = { a: new Set(groups.a.map(({ words }) => words)), b: new Set(groups.b.map(({ words }) => words)) };
  // A description that stands in both accounts is no other's change.
  const [own, others] = [
    groups.a.filter(({ words }) => !said.b.has(words)),
    groups.b.filter(({ words }) => !said.a.has(words)),
  ];
  const described = own.flatMap((one) =>
    others.filter((other) => isSameGroup(one, other)).flatMap((other) => differencesOf(comparison, one, other)),
  );
  return [...described, ...countsLost(comparison, described)];
};

/** Likeness from which two unnamed sources say the same thing, so that they are the same people. */
const SAME_SAYING = 0.8;

/** One saying on the word of people who are counted in one account and not in the other: "two people", "sources". */
function countsLost({ a, b, counterparts }: Comparison, described: readonly Difference[]): readonly Difference[] {
  const done = new Set<string>();
  return counterparts.flatMap(({ a: one, b: other, likeness, common }) => {
    const [x, y] = [one.statement.source, other.statement.source];
    if (x.kind !== "anonymous" || y.kind !== "anonymous" || likeness < SAME_SAYING || common < 2) return [];
    if ((x.count === undefined) === (y.count === undefined) || !isPlural(a, x) || !isPlural(b, y)) return [];
    if (x.mention === undefined || y.mention === undefined) return [];
    const key = `${x.mention.start} ${y.mention.start}`;
    const [from, to] = [passage(a, x.mention), passage(b, y.mention)];
    const known = described.some(
      (each) => each.a?.span.start === from.span.start || each.b?.span.start === to.span.start,
    );
    if (known || done.has(key)) return [];
    done.add(key);
    const nothing = { edits: [], saying: undefined, verdict: undefined };
    return [{ kind: "attribution-changed", a: from, b: to, ...nothing, severity: 2, why: COUNTED }];
  });
}

/** Whether the mention itself names people in the plural: a pronoun counts nobody. */
const isPlural = (side: Side, { mention }: Statement["source"]): boolean =>
  mention !== undefined &&
  wordsAt(side.text, mention)
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’-]+/u)
    .some((word) => HEADS.has(word) && (word.endsWith("s") || word === "people"));

const COUNTED = "one account says how many unnamed sources there are, the other does not";

/** One description of unnamed sources, where it first stands. */
interface Group {
  readonly mention: Span;
  readonly count: number | undefined;
  /** Stems of what tells these sources from others. */
  readonly stems: ReadonlySet<string>;
  readonly head: string;
  readonly words: string;
}

/** What unnamed people are called; tells nothing about whom they are close to. */
const HEADS = new Set(
  "source sources official officials person people diplomat diplomats aide aides adviser advisers insider insiders analyst analysts expert experts".split(
    " ",
  ),
);
const LITTLE = new Set(
  "the a an of to with who and in on at from close familiar near matter senior top told spoke said one two three four five six several some many other another fourth fifth first second third".split(
    " ",
  ),
);

function groupsOf(side: Side): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { source } of side.reading.statements) {
    const group = source.kind === "anonymous" ? groupOf(side, source) : undefined;
    if (group !== undefined && !groups.has(group.words)) groups.set(group.words, group);
  }
  return [...groups.values()];
}

function groupOf(side: Side, { mention, count }: Statement["source"]): Group | undefined {
  if (mention === undefined) return undefined;
  const words = wordsAt(side.text, mention).toLowerCase();
  const all = words.split(/[^\p{L}\p{N}'’-]+/u).filter((word) => word !== "");
  const head = all.find((word) => HEADS.has(word));
  const telling = all.filter((word) => !HEADS.has(word) && !LITTLE.has(word) && !/\d/.test(word));
  if (head === undefined || telling.length === 0) return undefined;
  const stems = new Set(telling.map((word) => stemOf(keyOf(word))));
  return { mention, count, stems, head: stemOf(head), words: words.replace(/^the /, "") };
}

const isSameGroup = (one: Group, other: Group): boolean =>
  one.head === other.head && [...one.stems].some((stem) => other.stems.has(stem));

function differencesOf({ a, b }: Comparison, one: Group, other: Group): readonly Difference[] {
  const make = (
    kind: "figure" | "attribution-changed",
    severity: Severity,
    verdict: Verdict | undefined,
    why: string,
  ) => ({
    kind,
    a: passage(a, one.mention),
    b: passage(b, other.mention),
    edits: [],
    saying: undefined,
    severity,
    verdict,
    why,
  });
  if (one.count !== undefined && one.count === other.count) {
    return [
      make("figure", 1, "agree", "both accounts count the same number of unnamed sources"),
      make("attribution-changed", 1, undefined, "the same unnamed sources are described in other words"),
    ];
  }
  if (one.count !== undefined && other.count !== undefined) return [];
  const counted = one.count !== undefined || other.count !== undefined;
  if (!counted) return [];
  return [make("attribution-changed", 2, undefined, COUNTED)];
}
