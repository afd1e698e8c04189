import type { Entity, NameMention } from "../../text/index.ts";
import { type Layout, normAt, type Run, sentenceOf, spanOf, tokenFrom } from "../layout.ts";
import { isPersonNoun } from "./person-nouns.ts";
import { headOf, namesIn } from "./phrases.ts";

/** Somebody named, described in one place by an office, calling or kinship. */
interface Holder {
  readonly entity: Entity;
  /** Token of the name. */
  readonly at: number;
  /** What kind of its head it is: "foreign" of "the foreign minister", "finance" of "the Minister of Finance". */
  readonly manner: readonly string[];
}

/** How far a description is read before or behind a name, in tokens. */
const REACH = 14;
/** Words that make another office of an office: the deputy is not the minister. */
const OTHER_OFFICE = /^(?:deputy|vice|former|ex|acting|assistant|late|interim|under|junior)$/;
const OPENING = /^(?:the|a|an|its|his|her|their|our|my)$/;

const SHORT_TITLES: ReadonlyMap<string, string> = new Map([
  ["gen.", "general"],
  ["col.", "colonel"],
  ["maj.", "major"],
  ["capt.", "captain"],
  ["lt.", "lieutenant"],
  ["sgt.", "sergeant"],
  ["adm.", "admiral"],
  ["sen.", "senator"],
  ["rep.", "representative"],
  ["gov.", "governor"],
  ["prof.", "professor"],
  ["dr", "doctor"],
  ["dr.", "doctor"],
]);
/** Descriptions kept of one office: nobody follows more, and a long text stays linear. */
const MOST_HOLDERS = 100;

const HOLDERS = new WeakMap<Layout, ReadonlyMap<string, readonly Holder[]>>();

/** Whom the account gives each office, calling or kinship, by its last word. Looked up once a text. */
function holdersIn(layout: Layout): ReadonlyMap<string, readonly Holder[]> {
  const known = HOLDERS.get(layout);
  if (known) return known;
  const holders = new Map<string, Holder[]>();
  for (const name of layout.text.names) {
    const entity = layout.text.entities[name.entity];
    if (entity?.kind !== "person") continue;
    const at = tokenFrom(layout, name.span.start);
    for (const run of [titleOf(layout, name), before(layout, name), behind(layout, name)]) {
      if (!run) continue;
      const head = headOf(layout, run);
      const written = normAt(layout, head);
      const norm = SHORT_TITLES.get(written) ?? written;
      if (!isPersonNoun(norm)) continue;
      const manner = mannerOf(layout, run, head);
      const list = holders.get(norm);
      if (!list) holders.set(norm, [{ entity, at, manner }]);
      else if (list.length < MOST_HOLDERS) list.push({ entity, at, manner });
    }
  }
  HOLDERS.set(layout, holders);
  return holders;
}

/** Words before the head of a description and, where none of them tells a field, the field behind it. */
function mannerOf(layout: Layout, run: Run, head: number): readonly string[] {
  const before = Array.from({ length: head - run.from }, (_, index) => normAt(layout, run.from + index));
  return before.every((word) => OPENING.test(word) || OTHER_OFFICE.test(word))
    ? [...before, ...fieldBehind(layout, head)]
    : before;
}

/** "foreign", "affairs" of "Minister for Foreign Affairs": capitalised words behind "of" or "for" without an article. */
function fieldBehind(layout: Layout, head: number): readonly string[] {
  if (!/^(?:of|for)$/.test(normAt(layout, head + 1))) return [];
  const { tokens } = layout.text;
  let to = head + 2;
  while (/^\p{Lu}/u.test(tokens[to]?.form ?? "")) to++;
  return tokens.slice(head + 2, to).map(({ norm }) => norm);
}

/** "Foreign Minister" of "Foreign Minister Ana Reis". */
function titleOf(layout: Layout, { title }: NameMention): Run | undefined {
  return title && { from: tokenFrom(layout, title.start), to: tokenFrom(layout, title.end) };
}

/** "the lead negotiator" of "the lead negotiator, Ana Reis,". */
function before(layout: Layout, name: NameMention): Run | undefined {
  const comma = tokenFrom(layout, name.title?.start ?? name.span.start) - 1;
  if (normAt(layout, comma) !== ",") return undefined;
  const { from } = sentenceOf(layout, comma);
  for (let at = comma - 1; at >= Math.max(from, comma - REACH); at--) {
    if (/^[,;:.—–]$/.test(normAt(layout, at))) return undefined;
    const owned = normAt(layout, at - 1) === "of" && isPersonNoun(normAt(layout, at - 2));
    if (
      !owned &&
      OPENING.test(normAt(layout, at)) &&
      isPersonNoun(normAt(layout, headOf(layout, { from: at, to: comma })))
    )
      return { from: at, to: comma };
  }
  return undefined;
}

/** "the foreign minister" of "Ana Reis, the foreign minister of Ostra," and of "Ana Reis is the foreign minister". */
function behind(layout: Layout, name: NameMention): Run | undefined {
  const after = tokenFrom(layout, name.span.end);
  const sentence = sentenceOf(layout, after - 1);
  if (!/^(?:,|is|was|became|remains)$/.test(normAt(layout, after))) return undefined;
  const aged = /^\d+$/.test(normAt(layout, after + 1)) && normAt(layout, after + 2) === ",";
  const from = after + (aged ? 3 : 1);
  let to = from;
  while (to < Math.min(sentence.to, from + REACH) && !/^[,;:.!?—–(]$|^(?:who|whose|and)$/.test(normAt(layout, to)))
    to++;
  return from < to && !/^(?:who|whose|which|and|but|or|said|says)$/.test(normAt(layout, from))
    ? { from, to }
    : undefined;
}

/** Whether two descriptions with one head can be of one office: no deputy for the minister, no finance for foreign. */
function agree(a: readonly string[], b: readonly string[]): boolean {
  const other = (manner: readonly string[]) => manner.filter((word) => OTHER_OFFICE.test(word)).join(" ");
  if (other(a) !== other(b)) return false;
  const plain = (manner: readonly string[]) =>
    manner.filter((word) => /^\p{L}+$/u.test(word) && !OPENING.test(word) && !OTHER_OFFICE.test(word));
  const [mine, theirs] = [plain(a), plain(b)];
  return mine.length === 0 || theirs.length === 0 || mine.some((word) => theirs.includes(word));
}

/** "the minister", "its chairman": the one person the account gives that office; of several the one named last before. */
export function holderOf(layout: Layout, run: Run, head: number): Entity | undefined {
  if (!/^(?:the|its|his|her|their|this|that)$/.test(normAt(layout, run.from))) return undefined;
  const manner = mannerOf(layout, run, head);
  const country = countryOf(layout, run, head);
  const held = (holdersIn(layout).get(normAt(layout, head)) ?? []).filter(
    ({ entity, ...one }) =>
      agree(manner, one.manner) && (country ?? entity.party ?? "") === (entity.party ?? country ?? ""),
  );
  const people = new Set(held.map(({ entity }) => entity));
  if (people.size < 2) return held[0]?.entity;
  const nearest = held.findLast(({ at }) => at < run.from);
  const rivals = held.filter(({ at, entity }) => at < run.from && at > run.from - NEAR && entity !== nearest?.entity);
  return nearest && nearest.at > run.from - NEAR && rivals.length === 0 ? nearest.entity : undefined;
}
/** Tokens within which one of several holders of an office is told by being named there alone. */
const NEAR = 80;

/** Whose office it says it is: "the Swedish prime minister", "the prime minister of Sweden". */
function countryOf(layout: Layout, run: Run, head: number): string | undefined {
  const place = spanOf(layout, run);
  const told = (place ? namesIn(layout, place) : []).filter(({ span }) => {
    const at = tokenFrom(layout, span.start);
    return at < head || (at === head + 2 && normAt(layout, head + 1) === "of");
  });
  return told
    .map(({ entity }) => layout.text.entities[entity])
    .find((entity) => entity?.kind === "place" || entity?.kind === "people")?.party;
}

/** "the two ministers", "both leaders": the people of that office, where the account names just as many. */
export function holdersOf(layout: Layout, run: Run, head: number, count: number | undefined): readonly Entity[] {
  if (!/^(?:the|both|these)$/.test(normAt(layout, run.from)) || count === undefined) return [];
  const norm = normAt(layout, head);
  const singular = norm.replace(/men$/, "man").replace(/s$/, "");
  const norms = singular === "leader" ? [...LEADERS, "minister"] : [singular];
  const held = norms
    .flatMap((one) => (holdersIn(layout).get(one) ?? []).map((holder) => ({ ...holder, norm: one })))
    .filter(({ at, norm: office, manner }) => at < run.from && (office === singular || leads(office, manner)));
  const people = [...new Set(held.map(({ entity }) => entity))];
  return people.length === count ? people : [];
}
/** Of ministers the prime one alone leads, and no deputy does. */
function leads(office: string, manner: readonly string[]): boolean {
  return (office !== "minister" || manner.includes("prime")) && !manner.some((word) => OTHER_OFFICE.test(word));
}
/** Offices whose holders lead a country or a body. */
const LEADERS = [
  "leader",
  "president",
  "premier",
  "chancellor",
  "king",
  "queen",
  "emir",
  "sultan",
  "chairman",
  "chairwoman",
  "chair",
];
