import { contains, cover, type Source, type Span, wordsAt } from "../model/index.ts";
import type { Draft } from "./draft.ts";
import { type Layout, normAt, type Run, sentenceOf, spanOf, tokenFrom } from "./layout.ts";
import { bodyOf } from "./sources/bodies.ts";
import { countOf, memberCount, nearOf } from "./sources/counts.ts";
import { kindOf } from "./sources/kinds.ts";
import { bare, type Gender, type Known, unknownSource } from "./sources/known.ts";
import { holderOf, holdersOf } from "./sources/offices.ts";
import {
  bodiesIn,
  describedBefore,
  genderOfNoun,
  listed,
  namedGroup,
  namedPeople,
  peopleIn,
} from "./sources/people.ts";
import { isPluralNoun } from "./sources/person-nouns.ts";
import { headOf, namesIn, runOf } from "./sources/phrases.ts";
import { pronounIn, pronounSource, type Scene, type Spoken } from "./sources/pronouns.ts";
import { reasonWithin } from "./sources/unnamed.ts";
import { withVia } from "./sources/via.ts";

export { reasonsIn } from "./sources/unnamed.ts";

/** How many sources back a pronoun or a short form may reach: nobody remembers more, and a long text stays linear. */
const REMEMBERED = 60;

/** The sources of all drafts, in their order: each read from its words, pronouns and short forms from what came before. */
export function sourcesOf(layout: Layout, drafts: readonly Draft[]): Source[] {
  const all: Spoken[] = [];
  const genders = new Map<string, Gender>();
  return drafts.map((draft) => {
    if (draft.ownVoice) return bare("own-voice", undefined);
    const spoken = all.slice(-REMEMBERED);
    const described = (mention: Span) => describedSource(layout, mention, spoken);
    const scene = { layout, spoken, genders, described };
    const found = draft.source ? readSource(scene, draft.source) : carriedSource(draft, spoken);
    const source = withVia(layout, draft, found.source);
    all.push({ ...found, source, content: draft.content, verbatim: draft.rule === "speaker-labels" });
    return source;
  });
}

/** An orphan quotation goes on with whoever spoke last, who is not written here; a verb without any subject has an unknown source. */
function carriedSource(draft: Draft, known: readonly Known[]): Known {
  const last =
    draft.carried === "speaker"
      ? known.findLast(({ source }) => source.kind !== "document" && source.kind !== "estimate")
      : undefined;
  if (!last) return unknownSource(undefined);
  return { ...last, source: { ...last.source, mention: undefined } };
}

/** A pronoun, people by name, or somebody described: the first that answers. */
function readSource(scene: Scene, written: Span): Known {
  const { layout } = scene;
  const mention = pronounIn(layout, written) ?? written;
  const run = runOf(layout, mention);
  const pronoun = run.to - run.from === 1 ? pronounSource(scene, mention, normAt(layout, run.from)) : undefined;
  if (pronoun) return pronoun;
  const before = describedBefore(layout, run);
  const known = describedSource(layout, before ? cover(before.title ?? before.span, mention) : mention, scene.spoken);
  return known.source.party === undefined && normAt(layout, run.from) === "its" ? withOwner(scene, run, known) : known;
}

/** "its foreign minister" speaks for whatever "its" stands for. */
function withOwner(scene: Scene, { from }: Run, known: Known): Known {
  const place = spanOf(scene.layout, { from, to: from + 1 });
  const party = place && pronounSource(scene, place, "it")?.source.party;
  const speaksForIt = known.source.kind === "office" || known.source.kind === "institution";
  return speaksForIt && party !== undefined ? { ...known, source: { ...known.source, party } } : known;
}

function describedSource(layout: Layout, mention: Span, known: readonly Known[]): Known {
  const run = runOf(layout, mention);
  const head = headOf(layout, run);
  const people = peopleIn(layout, mention, head).flatMap(({ entity }) => layout.text.entities[entity] ?? []);
  if (people.length > 0) return namedPeople(mention, people);
  const bodies = bodiesIn(layout, mention, head).flatMap(({ entity }) => layout.text.entities[entity] ?? []);
  if (bodies.length > 0) return namedGroup(mention, bodies, "institution");
  const count = countOf(layout, run, head);
  const held = [holderOf(layout, run, head), ...holdersOf(layout, run, head, count)].filter((one) => one !== undefined);
  if (held.length > 0) return { ...namedPeople(mention, held), head: normAt(layout, head) };
  return unnamedSource(layout, mention, { run, head, count }, known);
}

/** The words of a source: its tokens, its head, how many it says there are. */
interface Phrase {
  readonly run: Run;
  readonly head: number;
  readonly count: number | undefined;
}

function unnamedSource(layout: Layout, mention: Span, phrase: Phrase, known: readonly Known[]): Known {
  const { run, head } = phrase;
  const norm = normAt(layout, head);
  const count = phrase.count ?? memberCount(layout, run);
  const plural = count === undefined ? isPluralNoun(norm) : count > 1;
  const kind = kindOf(layout, run, head, mention);
  const first = known.findLast(
    ({ source, head: other, plural: many }) =>
      kind === "anonymous" && source.kind === kind && sameHead(norm, other) && (many || !plural),
  );
  const definite = /^(?:the|these|those|both)$/.test(normAt(layout, run.from));
  const near = nearOf(layout, mention) ?? (definite ? first?.source.near : undefined);
  const body = kind === "anonymous" || kind === "office" ? undefined : bodyOf(layout, run, head);
  const source: Source = {
    ...bare(kind, mention),
    name: body?.name ?? nameFor(layout, { kind, mention }, phrase, definite ? first : undefined),
    party: kind === "anonymous" ? undefined : (body?.party ?? partyIn(layout, mention)),
    count: count ?? (definite && plural ? first?.source.count : undefined),
    near: near ?? (/^(?:one|two|both|another)$/.test(normAt(layout, run.from)) ? first?.source.near : undefined),
    reasonUnnamed: reasonWithin(layout, sentenceOf(layout, tokenFrom(layout, mention.start)).span),
  };
  return { source, plural, gender: genderOfNoun(norm), head: norm };
}

function sameHead(a: string, b: string): boolean {
  const stem = (norm: string) => norm.replace(/(?:s|people)$/, "").replace(/^person$/, "");
  const people = /^(?:people|person|source|sources|one|official|officials)$/;
  return stem(a) === stem(b) || (people.test(a) && people.test(b));
}

/** The name of a body in the head of the phrase; else its words, or those of the fuller description before it. */
function nameFor(
  layout: Layout,
  { kind, mention }: Pick<Source, "kind"> & { readonly mention: Span },
  { run, head }: Phrase,
  before: Known | undefined,
): string | undefined {
  const token = layout.tokens[head];
  if (kind === "institution" && token) {
    const name = namesIn(layout, mention).find(({ span: place }) => contains(place, token.span));
    const entity = name && layout.text.entities[name.entity];
    if (entity && entity.kind !== "person") return entity.name;
  }
  const words = wordsAt(layout.text.account.text, mention)
    .replace(/,?\s+(?:who|which|that)\s.*$/u, "")
    .replace(/^the\s+/iu, "");
  if (before?.source.name && before.source.name.length > words.length) return before.source.name;
  return run.from < run.to ? words : undefined;
}

function partyIn(layout: Layout, mention: Span): string | undefined {
  return listed(
    namesIn(layout, mention)
      .slice(0, 1)
      .map(({ entity }) => layout.text.entities[entity]?.party),
  );
}
