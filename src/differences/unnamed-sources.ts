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
  return own.flatMap((one) =>
    others.filter((other) => isSameGroup(one, other)).flatMap((other) => differencesOf(comparison, one, other)),
  );
};

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
  return [
    make(
      "attribution-changed",
      2,
      undefined,
      "one account says how many unnamed sources there are, the other does not",
    ),
  ];
}
