import { contains, type Span, span, wordsAt } from "../../model/index.ts";
import { PREPOSITIONS } from "../data/closed-class.ts";
import { isQuoted, type Layout, normAt, quotationOf, type Run, spanOf, tokenFrom } from "../layout.ts";
import { intervieweeOf } from "./interviews.ts";
import { type Gender, type Known, unknownSource } from "./known.ts";
import { namedPeople } from "./people.ts";
import { isListedPerson, isPluralNoun } from "./person-nouns.ts";
import { headOf, isPossessive, namesIn, runOf } from "./phrases.ts";

/** A source, and what it said. */
export interface Spoken extends Known {
  readonly content: readonly Span[];
  /** What it said stands in its own words without marks, as behind a speaker's label. */
  readonly verbatim: boolean;
}

/** What a pronoun is read against. */
export interface Scene {
  readonly layout: Layout;
  /** The sources before it, in order. */
  readonly spoken: readonly Spoken[];
  /** What earlier pronouns told of people whose names tell nothing, by name. */
  readonly genders: Map<string, Gender>;
  /** Reads a described source ("the skipper"). */
  readonly described: (mention: Span) => Known;
}

/** Somebody a pronoun can stand for. */
interface Candidate {
  readonly known: Known;
  /** Token where it stands. */
  readonly at: number;
  readonly role: keyof typeof ROLE_COST;
  /** Place, title, given name or a second mention shows that the name is a person's; always so for who is no name. */
  readonly sure: boolean;
}

/**
 * What a place in the sentence costs, in sentences: who spoke or begins a clause is taken up sooner than who is spoken
 * of. Set on the corpus's training stories.
 */
const ROLE_COST = { source: 0, subject: 0.25, object: 1, owner: 2 } as const;
/** What a name costs, in sentences, that neither its place nor a title or given name shows to be a person's. */
const UNSURE_COST = 1;
/** What a paragraph's end between pronoun and person costs, in sentences. */
const PARAGRAPH_COST = 0.5;
/** The most that a body may cost as what "it" or "they" stands for: both are said of too much else. */
const BODY_COST = 2;
/** Sentences a pronoun reaches back. */
const REACH = 8;
/** Tokens of one sentence that are looked through, so that a sentence without end costs no more. */
const WINDOW = 120;

const PRONOUN = /^(?:he|she|they|it|i|we|who|one|both|neither)$/;

/** he, she, they, it, I, one: whom it stands for, unknown where nobody fits; undefined for what is no pronoun. */
export function pronounSource(scene: Scene, mention: Span, norm: string): Known | undefined {
  if (!PRONOUN.test(norm) || isAcronym(wordsAt(scene.layout.text.account.text, mention))) return undefined;
  const found = antecedent(scene, mention, norm);
  if (!found) return unknownSource(mention);
  const gender = norm === "he" ? "m" : norm === "she" ? "f" : undefined;
  if (gender && found.source.kind === "named" && found.source.name) scene.genders.set(found.source.name, gender);
  return {
    ...found,
    gender: found.gender ?? gender,
    source: { ...found.source, mention, via: [], reasonUnnamed: undefined },
  };
}

/** "WHO", "IT". */
function isAcronym(form: string): boolean {
  return form.length > 1 && form === form.toUpperCase();
}

function antecedent(scene: Scene, mention: Span, norm: string): Known | undefined {
  const speaker = speakerAround(scene, mention);
  switch (norm) {
    case "i":
      return speaker ?? intervieweeAt(scene, mention);
    case "we":
      return speaker;
    case "he":
    case "she":
    case "who": {
      const gender = norm === "he" ? "m" : norm === "she" ? "f" : undefined;
      return nearest(
        scene,
        mention,
        (one) => isOnePerson(one) && fits(scene, one, gender) && !speaks(scene, one, speaker),
      );
    }
    case "it":
      return nearest(
        scene,
        mention,
        ({ source, plural }) => !plural && /^(?:institution|document)$/.test(source.kind),
        BODY_COST,
      );
    default:
      return (
        nearest(scene, mention, ({ plural }) => plural) ??
        nearest(scene, mention, ({ source }) => source.kind === "institution", BODY_COST)
      );
  }
}

function isOnePerson({ source: { kind }, plural }: Known): boolean {
  return !plural && (kind === "named" || kind === "office" || kind === "anonymous");
}

function fits({ genders }: Scene, { source, gender }: Known, asked: Gender | undefined): boolean {
  const told = gender ?? (source.name === undefined ? undefined : genders.get(source.name));
  return told === undefined || asked === undefined || told === asked;
}

/** Whether somebody speaks where the pronoun stands: nobody there calls himself "he", nor, in a dialogue, the other. */
function speaks({ spoken }: Scene, one: Known, speaker: Spoken | undefined): boolean {
  const { name } = one.source;
  if (!speaker || name === undefined) return false;
  return (
    name === speaker.source.name ||
    (speaker.verbatim && spoken.some((other) => other.verbatim && other.source.name === name))
  );
}

/** Who says the quotation a pronoun stands in: "I" is that speaker, and "he" is not. */
function speakerAround({ layout, spoken }: Scene, mention: Span): Spoken | undefined {
  const quoted = isQuoted(layout, tokenFrom(layout, mention.start));
  return spoken.findLast(
    ({ content, verbatim }) => (quoted || verbatim) && content.some((part) => contains(part, mention)),
  );
}

/** Who answers in an interview, where "I" stands outside quotation marks. */
function intervieweeAt({ layout }: Scene, mention: Span): Known | undefined {
  if (isQuoted(layout, tokenFrom(layout, mention.start))) return undefined;
  const person = intervieweeOf(layout);
  return person && namedPeople(mention, [person]);
}

/** The candidate that costs least; of two at one price the one nearer by. */
function nearest(
  scene: Scene,
  mention: Span,
  suits: (one: Known) => boolean,
  most = Number.POSITIVE_INFINITY,
): Known | undefined {
  const { layout } = scene;
  const { sentences } = layout.text;
  const at = tokenFrom(layout, mention.start);
  const index = layout.sentenceAt[at] ?? 0;
  const block = sentences[index]?.block ?? 0;
  let best: { known: Known; cost: number } | undefined;
  for (let back = 0; back < REACH && back <= index; back++) {
    const sentence = sentences[index - back];
    if (!sentence || (best && best.cost <= back)) break;
    const to = back === 0 ? at : sentence.to;
    const place = { from: Math.max(sentence.from, to - WINDOW), to };
    for (const { known, role, sure } of candidatesIn(scene, place, quotationOf(layout, at))) {
      if (!suits(known)) continue;
      const cost = back + ROLE_COST[role] + (sure ? 0 : UNSURE_COST) + (sentence.block === block ? 0 : PARAGRAPH_COST);
      if (cost <= most && (!best || cost < best.cost)) best = { known, cost };
    }
  }
  return best?.known;
}

/** Everybody in a stretch of one sentence, the sources last to first, then the others first to last. */
function candidatesIn(scene: Scene, run: Run, inside: unknown): Candidate[] {
  const { layout, spoken } = scene;
  const place = spanOf(layout, run);
  if (!place) return [];
  const sources = spoken
    .filter(({ source: { mention } }) => mention && contains(place, mention))
    .map(
      (known): Candidate => ({
        known,
        at: tokenFrom(layout, known.source.mention?.start ?? 0),
        role: "source",
        sure: true,
      }),
    )
    .reverse();
  return [...sources, ...namedIn(layout, place), ...describedIn(scene, run)].filter(
    ({ at, role }) => role === "source" || !isQuoted(layout, at) || quotationOf(layout, at) === inside,
  );
}

function namedIn(layout: Layout, place: Span): Candidate[] {
  return namesIn(layout, place).flatMap((name) => {
    const entity = layout.text.entities[name.entity];
    if (!entity) return [];
    const at = tokenFrom(layout, name.title?.start ?? name.span.start);
    const role = isPossessive(layout, name) ? "owner" : roleAt(layout, at);
    const sure =
      role === "subject" || name.title !== undefined || entity.gender !== undefined || entity.mentions.length > 1;
    if (entity.kind === "person") return [{ known: namedPeople(name.span, [entity]), at, role, sure }];
    if (entity.kind === "people" || (entity.kind === "place" && entity.party === undefined)) return [];
    const { source, ...known } = namedPeople(name.span, [entity]);
    return [{ known: { ...known, source: { ...source, kind: "institution" as const } }, at, role, sure: true }];
  });
}

/** Described people: a determiner and, within four words, a noun for a person. */
function describedIn({ layout, described }: Scene, run: Run): Candidate[] {
  const found: Candidate[] = [];
  for (let at = run.from; at < run.to; at++) {
    if (!/^(?:the|a|an|one|another|two|three|four|five|several|both)$/.test(normAt(layout, at))) continue;
    for (let head = at + 1; head < Math.min(run.to, at + 5); head++) {
      const norm = normAt(layout, head);
      if (!/^[\p{L}-]+$/u.test(norm) || PREPOSITIONS.has(norm)) break;
      if (!isListedPerson(norm) || isListedPerson(normAt(layout, head + 1))) continue;
      const place = spanOf(layout, { from: at, to: head + 1 });
      if (place && !/^['’]/.test(normAt(layout, head + 1)))
        found.push({
          known: { ...described(place), plural: isPluralNoun(norm) },
          at,
          role: roleAt(layout, at),
          sure: true,
        });
      break;
    }
  }
  return found;
}

/** What a person's place tells, without a tree: behind a preposition or a verb nobody is the subject. */
function roleAt(layout: Layout, at: number): "subject" | "object" | "owner" {
  const norm = normAt(layout, at - 1);
  if (PREPOSITIONS.has(norm)) return "owner";
  const opens = at === 0 || layout.sentenceAt[at] !== layout.sentenceAt[at - 1] || !/\p{L}/u.test(norm);
  return opens ||
    /^(?:and|but|or|that|as|while|when|because|after|before|if|although|though|since|until|where|how|why)$/.test(norm)
    ? "subject"
    : "object";
}

/** A phrase that a pronoun in the nominative begins or ends, or "it" and adverbs, is that pronoun: nothing goes with it. */
export function pronounIn(layout: Layout, mention: Span): Span | undefined {
  const run = runOf(layout, mention);
  if (run.to - run.from < 2) return undefined;
  for (const at of [run.from, run.to - 1]) {
    const token = layout.tokens[at];
    if (token && /^(?:he|she|they|i|we)$/.test(token.norm)) return span(token.span.start, token.span.end);
  }
  const first = layout.tokens[run.from];
  const head = headOf(layout, run);
  return first?.norm === "it" && head === run.from && run.to - run.from < 4 ? first.span : undefined;
}
