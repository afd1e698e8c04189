import { contains, overlaps, type Source, type SourceKind, type Span, span, wordsAt } from "../model/index.ts";
import type { Entity, NameMention } from "../text/index.ts";
import { DETERMINERS, PREPOSITIONS } from "./data/closed-class.ts";
import {
  DOCUMENTS,
  ESTIMATES,
  INSTITUTIONS,
  NEARNESS,
  OFFICES,
  PLAIN_SOURCES,
  UNNAMED_PEOPLE,
  UNNAMED_REASON,
} from "./data/source-words.ts";
import type { Draft } from "./draft.ts";
import { firstFrom, isCapital, type Layout, normAt, type Run, sentenceOf, tokenFrom } from "./layout.ts";

/** A source and what later references to it are matched by. */
interface Known {
  readonly source: Source;
  readonly plural: boolean;
  readonly gender: "f" | "m" | undefined;
  readonly head: string;
}

/** Words that count sources and that no figure is read from. */
const COUNTING = new Map([
  ["another", 1],
  ["both", 2],
]);
const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|other|single|senior)$/;

/** How many sources back a pronoun or a short form may reach: nobody remembers more, and a long text stays linear. */
const REMEMBERED = 60;

/** The sources of all drafts, in their order: each read from its words, pronouns and short forms from what came before. */
export function sourcesOf(layout: Layout, drafts: readonly Draft[]): Source[] {
  const all: Known[] = [];
  return drafts.map((draft) => {
    const known = all.slice(-REMEMBERED);
    if (draft.ownVoice) return bare("own-voice", undefined);
    const found = draft.source ? readSource(layout, draft.source, known) : carriedSource(draft, known);
    const source = withVia(layout, draft, found.source);
    all.push({ ...found, source });
    return source;
  });
}

function bare(kind: SourceKind, mention: Span | undefined): Source {
  return {
    kind,
    mention,
    name: undefined,
    party: undefined,
    count: undefined,
    near: undefined,
    via: [],
    reasonUnnamed: undefined,
  };
}

function unknownSource(mention: Span | undefined): Known {
  return { source: bare("anonymous", mention), plural: false, gender: undefined, head: "" };
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

function readSource(layout: Layout, mention: Span, known: readonly Known[]): Known {
  const run = { from: tokenFrom(layout, mention.start), to: tokenFrom(layout, mention.end) };
  const head = headOf(layout, run);
  const norm = normAt(layout, head);
  const pronoun = run.to - run.from === 1 ? pronounSource(layout, mention, norm, known) : undefined;
  if (pronoun) return pronoun;
  const person = personIn(layout, mention, head);
  if (person) return named(layout, mention, person);
  const members = memberCount(layout, run);
  const count = countOf(layout, run, head) ?? members;
  const plural =
    count === undefined ? /[^s]s$|^(?:people|men|women|police|many|some|others|both)$/.test(norm) : count > 1;
  const kind = kindOf(layout, run, head, mention);
  const first = known.findLast(
    ({ source, head: other, plural: many }) =>
      kind === "anonymous" && source.kind === kind && sameHead(norm, other) && (many || !plural),
  );
  const definite = /^(?:the|these|those|both)$/.test(normAt(layout, run.from));
  const near = nearOf(layout, mention) ?? (definite ? first?.source.near : undefined);
  const source: Source = {
    ...bare(kind, mention),
    name: nameFor(layout, kind, run, mention, definite ? first : undefined),
    party: kind === "anonymous" ? undefined : (partyIn(layout, mention) ?? holderOf(layout, run)?.party),
    count: count ?? (definite && plural ? first?.source.count : undefined),
    near: near ?? (/^(?:one|two|both|another)$/.test(normAt(layout, run.from)) ? first?.source.near : undefined),
    reasonUnnamed: reasonWithin(layout, sentenceOf(layout, tokenFrom(layout, mention.start)).span),
  };
  return { source, plural, gender: undefined, head: norm };
}

/** Token of the phrase's head noun: the last word before a comma, preposition, relative or bracket. */
function headOf(layout: Layout, run: Run): number {
  let head = run.from;
  for (let at = run.from; at < run.to; at++) {
    const norm = normAt(layout, at);
    if (at > run.from && /^(?:,|\(|who|whom|which|that|whose|close|familiar|briefed|speaking|—|–)$/.test(norm)) break;
    if (PREPOSITIONS.has(norm)) {
      if (
        at > run.from &&
        norm === "of" &&
        /^(?:one|two|three|four|five|some|many|several|most|both|each|dozens|hundreds|number|group|majority|none|chorus|handful|pair|couple)$/.test(
          normAt(layout, at - 1),
        )
      )
        continue;
      if (at > run.from) break;
      continue;
    }
    if (norm === "and" && at > run.from + 0) break;
    if (/[\p{L}\p{N}]/u.test(norm) && norm !== "'s") head = at;
  }
  return head;
}

function sameHead(a: string, b: string): boolean {
  const stem = (norm: string) => norm.replace(/(?:s|people)$/, "").replace(/^person$/, "");
  const people = /^(?:people|person|source|sources|one|official|officials)$/;
  return stem(a) === stem(b) || (people.test(a) && people.test(b));
}

/** he, she, they, it, one: the latest source it can stand for. */
function pronounSource(layout: Layout, mention: Span, norm: string, known: readonly Known[]): Known | undefined {
  if (!/^(?:he|she|they|it|i|we|who|one|both|neither)$/.test(norm)) return undefined;
  const take = (found: Known | undefined): Known =>
    found
      ? { ...found, source: { ...found.source, mention, via: [], reasonUnnamed: undefined } }
      : unknownSource(mention);
  switch (norm) {
    case "he":
    case "she":
    case "i":
    case "who":
      return take(personFor(layout, mention, norm, known));
    case "it":
      return take(known.findLast(({ source }) => source.kind === "institution" || source.kind === "document"));
    default:
      return take(
        known.findLast(({ plural }) => plural) ?? known.findLast(({ source }) => source.kind === "institution"),
      );
  }
}

/** The person a singular pronoun stands for: the latest source of that gender, or a person named nearer by. */
function personFor(layout: Layout, mention: Span, norm: string, known: readonly Known[]): Known | undefined {
  const gender = norm === "he" ? "m" : norm === "she" ? "f" : undefined;
  const fits = (other: "f" | "m" | undefined) => !gender || !other || other === gender;
  const source = known.findLast(
    ({ source: { kind }, plural, gender: other }) =>
      !plural && fits(other) && (kind === "named" || kind === "office" || kind === "anonymous"),
  );
  const near = subjectNamedBefore(layout, mention, fits);
  const sourceAt = source?.source.mention?.start ?? -1;
  return near && near.at > sourceAt && source?.source.name !== near.known.source.name
    ? near.known
    : (source ?? near?.known);
}

/** The first person named in this sentence before the pronoun, or in the sentence before it. */
function subjectNamedBefore(layout: Layout, mention: Span, fits: (gender: "f" | "m" | undefined) => boolean) {
  const at = tokenFrom(layout, mention.start);
  const sentence = sentenceOf(layout, at);
  const { sentences, entities } = layout.text;
  const index = layout.sentenceAt[at] ?? 0;
  for (const place of [sentence, sentences[index - 1]]) {
    if (!place) continue;
    const found = namesIn(layout, place.span).find((name) => {
      const entity = entities[name.entity];
      return (
        entity?.kind === "person" &&
        fits(genderOf(entity)) &&
        name.span.end <= mention.start &&
        !isPossessive(layout, name)
      );
    });
    if (found) return { at: found.span.start as number, known: named(layout, mention, found) };
  }
  return undefined;
}

function genderOf(entity: Entity): "f" | "m" | undefined {
  return "gender" in entity && (entity.gender === "f" || entity.gender === "m") ? entity.gender : undefined;
}

function isPossessive(layout: Layout, name: NameMention): boolean {
  return /^['’]s?(?![\p{L}])/u.test(layout.text.account.text.slice(name.span.end, name.span.end + 3));
}

/** The names inside a place, in order. */
function namesIn({ text: { names } }: Layout, place: Span): NameMention[] {
  const found: NameMention[] = [];
  for (let at = firstFrom(names, place.start); at < names.length; at++) {
    const name = names[at];
    if (!name || name.span.start >= place.end) break;
    if (contains(place, name.span)) found.push(name);
  }
  return found;
}

/** The person a phrase is about: named in its head, not as somebody's owner ("Reis's lawyer") or behind a preposition. */
function personIn(layout: Layout, mention: Span, head: number): NameMention | undefined {
  const token = layout.tokens[head];
  return (
    namesIn(layout, mention).find(
      (name) =>
        layout.text.entities[name.entity]?.kind === "person" &&
        contains(mention, name.span) &&
        !isPossessive(layout, name) &&
        token !== undefined &&
        overlaps(name.span, token.span),
    ) ?? apposedPerson(layout, mention)
  );
}

/** "the lead negotiator, Ana Reis": a person named right behind a comma. */
function apposedPerson(layout: Layout, mention: Span): NameMention | undefined {
  if (/\band\b/u.test(wordsAt(layout.text.account.text, mention))) return undefined;
  return namesIn(layout, mention).find(
    (name) =>
      layout.text.entities[name.entity]?.kind === "person" &&
      contains(mention, name.span) &&
      /,\s*$/u.test(layout.text.account.text.slice(mention.start, name.title?.start ?? name.span.start)) &&
      /^\s*(?:,|$)/u.test(layout.text.account.text.slice(name.span.end, mention.end)),
  );
}

function named(layout: Layout, mention: Span, name: NameMention): Known {
  const entity = layout.text.entities[name.entity];
  const source = { ...bare("named", mention), name: entity?.name, party: entity?.party };
  return { source, plural: false, gender: entity && genderOf(entity), head: "" };
}

function kindOf(layout: Layout, run: Run, head: number, mention: Span): SourceKind {
  const norm = normAt(layout, head);
  for (let at = run.from; at < run.to; at++) if (/^estimates?$/.test(normAt(layout, at))) return "estimate";
  if (ESTIMATES.has(norm)) return "estimate";
  if (PLAIN_SOURCES.has(norm)) return "anonymous";
  if (OFFICES.has(norm)) return "office";
  if (DOCUMENTS.has(norm)) return "document";
  if (UNNAMED_PEOPLE.has(norm)) return isCapital(layout, head) && head > run.from ? "institution" : "anonymous";
  if (INSTITUTIONS.has(norm)) return "institution";
  const [name] = namesIn(layout, mention);
  if (name && layout.text.entities[name.entity]?.kind !== "person") return "institution";
  if (isCapital(layout, head) && !DETERMINERS.has(norm))
    return /^(?:[A-Z]\.?){2,}$/.test(norm.toUpperCase()) && norm.length < 6
      ? "institution"
      : name || head > run.from
        ? "institution"
        : "named";
  return /s$/.test(norm) ? "anonymous" : "institution";
}

/** How many: the number before the head, or "one of the people"; a fourth source is one. */
function countOf(layout: Layout, run: Run, head: number): number | undefined {
  const first = normAt(layout, run.from);
  if (!UNNAMED_PEOPLE.has(normAt(layout, head)) && !OFFICES.has(normAt(layout, head))) return undefined;
  const singular = !/s$|people|men$/.test(normAt(layout, head));
  for (let at = run.from; at < head; at++) {
    const norm = normAt(layout, at);
    const count = numberAt(layout, at);
    if (count === undefined || norm === "a" || norm === "an") continue;
    if (norm !== "one" || singular || normAt(layout, at + 1) === "of") return count;
  }
  if (!singular) return undefined;
  if (first === "a" || first === "an" || first === "one" || ORDINAL.test(normAt(layout, run.from + 1)))
    return PLAIN_SOURCES.has(normAt(layout, head)) || UNNAMED_PEOPLE.has(normAt(layout, head)) ? 1 : undefined;
  return undefined;
}

/** The whole number below a thousand that begins at a token, in words or digits. */
function numberAt(layout: Layout, at: number): number | undefined {
  const start = layout.tokens[at]?.span.start;
  const figure = layout.text.figures.find(({ span: { start: from } }) => from === start);
  const counts = figure && !figure.unit && figure.low === figure.high && Number.isInteger(figure.low);
  if (counts && figure.low < 1000) return figure.low;
  const norm = normAt(layout, at);
  return norm === "one" ? 1 : COUNTING.get(norm);
}

/** How many members "Ostra and the palace" or "the leaders of Ostra, Vell and Karsk" has; undefined for one. */
function memberCount(layout: Layout, run: Run): number | undefined {
  let and = -1;
  for (let at = run.from + 1; at < run.to - 1; at++) {
    if (/^(?:who|which|that|whose)$/.test(normAt(layout, at))) break;
    if (normAt(layout, at) === "and" && isCapital(layout, at - 1 - (normAt(layout, at - 1) === "," ? 1 : 0))) and = at;
  }
  if (and < 0) return undefined;
  const after = and + 1;
  const named = isCapital(layout, after) || (DETERMINERS.has(normAt(layout, after)) && isCapital(layout, after + 1));
  if (!named) return undefined;
  let members = 2;
  for (let at = run.from + 1; at < and; at++)
    if (normAt(layout, at) === "," && at + 1 !== and && isCapital(layout, at + 1)) members++;
  return members;
}

function nearOf(layout: Layout, mention: Span): string | undefined {
  const words = wordsAt(layout.text.account.text, mention);
  const match = NEARNESS.exec(words);
  if (!match) return undefined;
  const near = words
    .slice(match.index + match[0].length)
    .split(/,|\s+(?:who|which|that|and who)\b/u)[0]
    ?.trim();
  return near || undefined;
}

/** Every place that says why somebody is not named, in order. */
export function reasonsIn(layout: Layout): Span[] {
  return layout.text.sentences
    .map(({ span: place }) => reasonWithin(layout, place))
    .filter((reason) => reason !== undefined);
}

function reasonWithin(layout: Layout, place: Span): Span | undefined {
  const words = wordsAt(layout.text.account.text, place);
  if (!/named|identif|anonym|authori|quoted by/iu.test(words)) return undefined;
  const match = UNNAMED_REASON.exec(words);
  if (!match) return undefined;
  const start = place.start + match.index;
  return span(start, start + match[0].trimEnd().length);
}

function nameFor(
  layout: Layout,
  kind: SourceKind,
  run: Run,
  mention: Span,
  before: Known | undefined,
): string | undefined {
  if (kind === "institution") {
    const head = layout.tokens[headOf(layout, run)];
    const name = head && namesIn(layout, mention).find(({ span: place }) => contains(place, head.span));
    const entity = name && layout.text.entities[name.entity];
    if (entity && entity.kind !== "person") return entity.name;
  }
  const words = wordsAt(layout.text.account.text, mention)
    .replace(/,?\s+(?:who|which|that)\s.*$/u, "")
    .replace(/^the\s+/iu, "");
  if (before?.source.name && before.source.name.length > words.length) return before.source.name;
  return run.from < run.to ? words : undefined;
}

/** Whom each office's last word stands for, looked up once a text; two holders of one office make it unknown. */
const HOLDERS = new WeakMap<Layout, ReadonlyMap<string, Entity | "several">>();

function holdersIn(layout: Layout): ReadonlyMap<string, Entity | "several"> {
  const known = HOLDERS.get(layout);
  if (known) return known;
  const holders = new Map<string, Entity | "several">();
  for (const { title, entity } of layout.text.names) {
    const held = layout.text.entities[entity];
    const office = title && wordsAt(layout.text.account.text, title).toLowerCase().split(/\s+/u).at(-1);
    if (!office || !held) continue;
    const other = holders.get(office);
    holders.set(office, other && other !== held ? "several" : held);
  }
  HOLDERS.set(layout, holders);
  return holders;
}

/** "the minister", where the account names one minister and no other: that person. */
function holderOf(layout: Layout, run: Run): Entity | undefined {
  if (run.to - run.from !== 2 || normAt(layout, run.from) !== "the") return undefined;
  const holder = holdersIn(layout).get(normAt(layout, run.to - 1));
  return holder === "several" ? undefined : holder;
}

function partyIn(layout: Layout, mention: Span): string | undefined {
  return namesIn(layout, mention)
    .map(({ entity }) => layout.text.entities[entity]?.party)
    .find((party) => party !== undefined);
}

/** Whom the source spoke to or where the words were taken from: "told The Harbour Post", "who spoke to Reuters". */
function withVia(layout: Layout, draft: Draft, source: Source): Source {
  const from = draft.cue ?? draft.source;
  if (!from || source.kind === "own-voice") return source;
  const sentence = sentenceOf(layout, tokenFrom(layout, from.start));
  const words = wordsAt(layout.text.account.text, sentence.span);
  const via: string[] = [];
  for (const match of words.matchAll(
    /\b(?:told|spoke (?:to|with)|speaking to|interview with|reported by|quoted by|obtained by|seen by|reviewed by)\s+(?:the\s+)?(?=\p{Lu}|the )/gu,
  )) {
    const at = sentence.span.start + match.index + match[0].length;
    const name = namesIn(layout, sentence.span).find(({ span: place }) => place.start <= at && at < place.end);
    const entity = name && layout.text.entities[name.entity];
    const near = draft.cue && Math.abs(sentence.span.start + match.index - draft.cue.start) < 3;
    const inside = draft.source && at > draft.source.start && at < draft.source.end;
    if (entity && entity.kind === "organisation" && (near || inside) && !via.includes(entity.name))
      via.push(entity.name);
  }
  return via.length > 0 ? { ...source, via } : source;
}
