import {
  contains,
  firstWords,
  lengthOf,
  overlaps,
  type Position,
  type PositionId,
  type Span,
  type Stance,
  type Standing,
  type Statement,
  span,
} from "../model/index.ts";
import type { Reading } from "../statements/index.ts";
import type { Text } from "../text/index.ts";
import { OPPOSING, SUPPORTING } from "./data/sides.ts";
import { type Actor, actorsIn, type Side } from "./parties.ts";
import { stanceOf } from "./stance.ts";

/** Longest piece of content that still points at something, in code units. */
const LONGEST_EVIDENCE = 390;

/** What each party wants, as one account tells it: one position a party and stance of a statement, in reading order. */
export function positionsOf(reading: Reading): Position[] {
  return statedIn(reading).filter(({ party: { mention } }) => mention !== undefined);
}

/** The same, with what is said on by a speaker who is not named again: those positions have no mention. */
export function statedIn({ text, statements }: Reading): Position[] {
  const positions: Position[] = [];
  const asides = new Set(statements.filter((statement) => isAside(text, statement)));
  // What stands beside a verb is read with it; an aside by itself only where no verb took its names.
  const inOrder = [...statements.filter((statement) => !asides.has(statement)), ...asides];
  const beside: Span[] = [];
  for (const statement of inOrder) {
    const stance = stanceOf(text, statement);
    const { mention } = statement.source;
    if (!stance || tellsOnly(text, statements, statement)) continue;
    if (mention && asides.has(statement) && beside.some((name) => overlaps(name, mention))) continue;
    if (!mention) {
      const carried = statement.source.name === undefined ? [] : pointsOf(text, statement, stance);
      for (const { point, stance: own } of carried) positions.push(carriedOn(text, statement, own, point));
      continue;
    }
    const actors = actorsOf(text, statement, mention);
    beside.push(...actors.flatMap((actor) => (actor.side === "speaker" ? [] : [actor.mention])));
    for (const { point, stance: own } of pointsOf(text, statement, stance)) {
      for (const actor of actors) positions.push(positionOf(text, statement, actor, sided(own, actor.side), point));
    }
  }
  const places = new Map(statements.map(({ id }, index) => [id, index]));
  const placeOf = ({ evidence: [{ statement }] }: Position) => (statement && places.get(statement)) ?? 0;
  return asides.size === 0 ? positions : positions.sort((a, b) => placeOf(a) - placeOf(b));
}

/**
 * Who takes the stance of a statement, and who stands beside them. Only the verb that follows an aside is what its names
 * support or oppose: in "Reis, opposed by Vell, proposed a pause, noting a delay" nobody opposes the noting.
 */
function actorsOf(text: Text, statement: Statement, mention: Span): Actor[] {
  const { cue } = statement;
  const aside = cue && asideBetween(text, mention, cue);
  const named = actorsIn(text, aside ? span(mention.start, aside.end) : mention);
  const follows = !cue || cue.start < mention.end || aside !== undefined || isNextTo(text, mention, cue);
  const actors = follows ? named : named.filter(({ side }) => side === "speaker");
  return [...actors, ...joinedBefore(text, mention), ...besideContent(text, statement)];
}

const SIDED = new RegExp(String.raw`\b(?:${SUPPORTING}|${OPPOSING})(?: in this)?`, "iu");

/** ", opposed by Vell," between a source and its cue. */
function asideBetween({ account }: Text, mention: Span, cue: Span): Span | undefined {
  if (mention.end >= cue.start) return undefined;
  const words = account.text.slice(mention.end, cue.start);
  const match = new RegExp(
    `^(?:,[^;.“”"]*?)??,?\\s+(?:(?:and|but)\\s+)?${SIDED.source} by\\s[^;.]*?(?=,\\s*(?:\\p{Ll}+\\s+){0,2}$)`,
    "iu",
  ).exec(words);
  return match ? span(mention.end, mention.end + match[0].length) : undefined;
}

function isNextTo({ account }: Text, mention: Span, cue: Span): boolean {
  return /^[\s,]*(?:(?:also|then|further|strongly|again|still|and|but|however|later|instead)[\s,]*)*$/iu.test(
    account.text.slice(mention.end, cue.start),
  );
}

/** "opposed by Vell" tells who stands beside the one who acts, and is read with them. */
function isAside({ account }: Text, { cue }: Statement): boolean {
  if (!cue) return false;
  const words = account.text.slice(cue.start, cue.end);
  return (
    new RegExp(`^(?:strongly )?${SIDED.source}(?: by)?$`, "iu").test(words) &&
    /^(?:\s+by\b|\s)/u.test(account.text.slice(cue.end)) &&
    (/by$/u.test(words) || /^\s+by\b/u.test(account.text.slice(cue.end))) &&
    /,\s*(?:(?:and|but)\s+)?$/u.test(account.text.slice(0, cue.start).slice(-8))
  );
}

/** "Reis said most parties opposed a list": a statement that only hands on another's position is none of its own. */
function tellsOnly(text: Text, statements: readonly Statement[], outer: Statement): boolean {
  const [content] = outer.content;
  if (!content || outer.content.length !== 1) return false;
  return statements.some((inner) => {
    const subject = inner.source.mention;
    if (inner === outer || !subject || !inner.cue || !contains(content, inner.cue) || !contains(content, subject))
      return false;
    // "maintained that a cut was needed, but indicated …": the second verb is the outer speaker’s own.
    if (/,?\s(?:but|and)\s+(?:\p{L}+ly\s+)?$/u.test(text.account.text.slice(subject.end, inner.cue.start)))
      return false;
    const lead = subject.start - content.start;
    const end = inner.content.at(-1)?.end ?? inner.cue.end;
    return lead <= 6 && content.end - end <= 3 && inner.source.name !== outer.source.name;
  });
}

interface Point {
  readonly point: Span;
  readonly stance: Stance;
}

/** Co-ordinated clauses are one point each ("that A should …, and that B would …"); the rest is one. */
function pointsOf(text: Text, statement: Statement, stance: Stance): Point[] {
  const pieces = statement.content.length === 0 && statement.cue ? [statement.cue] : statement.content;
  return pieces
    .flatMap((piece) => clausesIn(text, piece))
    .map((piece) => {
      const alone = pieces.length === 1 && lengthOf(piece) === lengthOf(pieces[0] ?? piece);
      const own = alone ? stance : (stanceOf(text, { ...statement, content: [piece] }) ?? stance);
      return { point: firstWords(text.account.text, piece, LONGEST_EVIDENCE), stance: own };
    });
}

function clausesIn(text: Text, piece: Span): Span[] {
  const words = text.account.text.slice(piece.start, piece.end);
  const cuts = [...words.matchAll(/,?\s+(?:and|but) (?:that|there (?:is|was|are|were))\s/giu)];
  if (cuts.length === 0 || !/^that\b/iu.test(words)) return [piece];
  const clauses: Span[] = [];
  let from = 0;
  for (const cut of cuts) {
    clauses.push(span(piece.start + from, piece.start + cut.index));
    from = cut.index + cut[0].search(/\b(?:that|there)\b/iu);
  }
  clauses.push(span(piece.start + from, piece.end));
  return clauses;
}

/** "With Vell and the Cantons, she urged …": who joins the speaker stands at the head of the sentence. */
function joinedBefore(text: Text, mention: Span): Actor[] {
  const sentence = text.sentences.find(({ span: whole }) => contains(whole, mention));
  if (!sentence || sentence.span.start >= mention.start) return [];
  const words = text.account.text.slice(sentence.span.start, mention.start);
  return /^(?:along |together )?with\s[^;:]*,\s*$/iu.test(words)
    ? actorsIn(text, span(sentence.span.start, mention.start - 1))
    : [];
}

/** "proposed a pause, opposed by Vell": sides named behind what is said. */
function besideContent(text: Text, statement: Statement): Actor[] {
  const last = statement.content.at(-1);
  if (!last) return [];
  const words = text.account.text.slice(last.start, last.end);
  const match = /,\s*(?:supported|backed|opposed|joined) by\s[^.;]*$/iu.exec(words);
  if (!match) return [];
  return actorsIn(text, span(last.start + match.index, last.end)).filter(({ side }) => side !== "speaker");
}

/** The stance of one who stands beside the speaker, towards the same point. */
export function sided(stance: Stance, side: Side): Stance {
  if (side === "speaker") return stance;
  const rejects = stance === "reject" || stance === "oppose" || stance === "doubt";
  if (side === "opponent") return rejects ? "support" : "reject";
  return stance === "demand" || stance === "propose" || stance === "support" ? "support" : stance;
}

/** The position of a speaker who goes on and is not named here. */
function carriedOn(text: Text, statement: Statement, stance: Stance, point: Span): Position {
  const party = { name: statement.source.name ?? "", mention: undefined };
  return positionAt(text, statement, party, stance, point);
}

function positionOf(text: Text, statement: Statement, { mention, side }: Actor, stance: Stance, point: Span): Position {
  const words = text.account.text.slice(mention.start, mention.end);
  const own = side === "speaker" ? (statement.source.party ?? statement.source.name) : undefined;
  const name =
    side === "speaker" && speaksForSelf(text, statement)
      ? (statement.source.name ?? words)
      : (partyAt(text, mention) ?? own ?? words);
  return positionAt(text, statement, { name, mention }, stance, point);
}

/** A party's stance towards a point, as one statement tells it. */
function positionAt(text: Text, statement: Statement, party: Position["party"], stance: Stance, point: Span): Position {
  return {
    id: `${statement.id}/${party.mention?.start ?? ""}/${point.start}/${stance}` as PositionId,
    party,
    term: text.account.text.slice(point.start, point.end),
    stance,
    asOf: undefined,
    conditions: [],
    standing: standingOf(statement),
    hedged: statement.hedges.length > 0,
    evidence: [{ account: text.account.id, span: point, statement: statement.id }],
  };
}

const SCHOLARS =
  /\b(?:analyst|professor|scientist|expert|economist|researcher|scholar|fellow|lecturer|historian|strategist|academic|commentator)s?\b/iu;

/** An analyst's opinion of a party is that analyst's, whatever institute pays for it. */
function speaksForSelf(text: Text, { source }: Statement): boolean {
  if (source.kind !== "named") return false;
  return text.names.some(({ span: name, entity }) => {
    if (text.entities[entity]?.name !== source.name) return false;
    const sentence = text.sentences.find(({ span: whole }) => contains(whole, name));
    return (
      sentence !== undefined &&
      SCHOLARS.test(
        text.account.text.slice(
          Math.max(sentence.span.start, name.start - 40),
          Math.min(sentence.span.end, name.end + 60),
        ),
      )
    );
  });
}

function partyAt(text: Text, mention: Span): string | undefined {
  for (const { span: name, entity } of text.names) {
    if (!contains(mention, name)) continue;
    const found = text.entities[entity];
    if (found) return found.party ?? found.name;
  }
  return undefined;
}

function standingOf({ source, within }: Statement): Standing {
  if (source.kind === "own-voice") return "own-voice";
  if (source.kind === "anonymous") return "unnamed";
  return within ? "reported" : "on-record";
}
