import { contains, type Span, span } from "../model/index.ts";
import type { Text } from "../text/index.ts";
import { OPPOSING, SUPPORTING } from "./data/sides.ts";

/** How somebody beside the speaker stands to what is said. */
export type Side = "speaker" | "supporter" | "opponent";

/** One who takes a stance: the words that name them, and the side they are on. */
export interface Actor {
  readonly mention: Span;
  readonly side: Side;
}

const OF_GROUP = /(?:,\s*)?\b(?:speaking for|also speaking for|speaking on behalf of|on behalf of|for)\s+/iu;
const SUPPORTED = new RegExp(String.raw`(?:,\s*)?\b(?:${SUPPORTING})(?: in this)? by\s+`, "iu");
const OPPOSED = new RegExp(String.raw`(?:,\s*)?(?:(?:and|but)\s+)?\b(?:${OPPOSING}) by\s+`, "iu");
const WITH = /(?:,\s*|^)(?:with|along with|together with|alongside)\s+/iu;
const INCLUDING = /,\s*(?:including|among them|such as)\s+/iu;

/**
 * Everybody whom the words of a source name, with their side: "A, for the Group, supported by B and C and opposed by D".
 * Who speaks for a group gives way to the group; a list is one actor a name.
 */
export function actorsIn(text: Text, mention: Span): Actor[] {
  const words = text.account.text.slice(mention.start, mention.end);
  const cuts = [
    { side: "supporter" as const, match: SUPPORTED.exec(words) },
    { side: "opponent" as const, match: OPPOSED.exec(words) },
  ]
    .filter((cut) => cut.match !== null)
    .sort((a, b) => (a.match?.index ?? 0) - (b.match?.index ?? 0));
  const end = cuts[0]?.match?.index ?? words.length;
  const actors = speakersIn(text, mention.start, words.slice(0, end)).map(
    (at): Actor => ({ mention: at, side: "speaker" }),
  );
  cuts.forEach(({ side, match }, index) => {
    const from = (match?.index ?? 0) + (match?.[0].length ?? 0);
    const to = cuts[index + 1]?.match?.index ?? words.length;
    const named = words.slice(from, to).replace(/,?\s+(?:and|but)\s*$/iu, "");
    for (const at of groupsOrSelf(text, mention.start + from, named)) actors.push({ mention: at, side });
  });
  return actors;
}

function speakersIn(text: Text, offset: number, words: string): Span[] {
  const including = INCLUDING.exec(words);
  if (including)
    return listed(
      text,
      offset + including.index + including[0].length,
      words.slice(including.index + including[0].length),
    );
  const joined = WITH.exec(words);
  const before = joined ? words.slice(0, joined.index) : words;
  const actors = before.trim() === "" ? [] : groupsOrSelf(text, offset, before);
  if (!joined) return actors;
  const from = joined.index + joined[0].length;
  return [...actors, ...groupsOrSelf(text, offset + from, words.slice(from))];
}

/** "Ostra, for the islands, and Vell": the islands, Vell. */
function groupsOrSelf(text: Text, offset: number, words: string): Span[] {
  if (!OF_GROUP.test(words) || !/,/.test(words)) return listed(text, offset, words);
  const actors: Span[] = [];
  // Each "speaker, for group" gives its group; names between them stand for themselves.
  const pattern =
    /([^,]+),\s*(?:also\s+)?(?:speaking\s+)?(?:for|on behalf of)\s+([^,]+?(?:\s+and\s+[^,]+?)?)(?=,|$)/giu;
  let at = 0;
  for (const match of words.matchAll(pattern)) {
    if (match.index > at) actors.push(...listed(text, offset + at, words.slice(at, match.index)));
    const group = match[2] ?? "";
    const start = match.index + match[0].length - group.length;
    const lead = (match[1] ?? "").split(/\s+and\s+/u);
    if (lead.length > 1) actors.push(...listed(text, offset + match.index, lead.slice(0, -1).join(" and ")));
    actors.push(...listed(text, offset + start, group));
    at = match.index + match[0].length;
  }
  if (at < words.length) actors.push(...listed(text, offset + at, words.slice(at)));
  return actors;
}

/** The members of a list; a name that holds "and" stays whole, and so does one phrase with its apposition cut off. */
function listed(text: Text, offset: number, words: string): Span[] {
  const pieces: Span[] = [];
  let from = 0;
  for (const match of words.matchAll(/,\s*(?:and\s+)?|;\s*|\s+and\s+/giu)) {
    if (insideName(text, offset + match.index, offset + match.index + match[0].length)) continue;
    push(pieces, offset, words, from, match.index);
    from = match.index + match[0].length;
  }
  push(pieces, offset, words, from, words.length);
  const isName = (piece: Span) =>
    /^(?:the |some |many |several |most |other |a number of |both )?\p{Lu}/u.test(
      text.account.text.slice(piece.start, piece.end),
    ) ||
    /^(?:some|many|several|most|developing|developed|others?)\b/iu.test(
      text.account.text.slice(piece.start, piece.end),
    );
  const named = pieces.filter(
    (piece) => !/^(?:others|other parties|other delegates)$/iu.test(text.account.text.slice(piece.start, piece.end)),
  );
  if (named.length <= 1) return named;
  const list = /\band\b|,\s*others/iu.test(words) && named.slice(1).every(isName);
  const [first] = named;
  return list ? named : first ? [first] : [];
}

function push(pieces: Span[], offset: number, words: string, from: number, to: number): void {
  const piece = words.slice(from, to);
  const lead = piece.length - piece.trimStart().length;
  const bare = piece.trim().replace(/[,;]+$/u, "");
  if (bare !== "") pieces.push(span(offset + from + lead, offset + from + lead + bare.length));
}

function insideName(text: Text, start: number, end: number): boolean {
  return (
    text.names.some(({ span: name }) => name.start < start && end < name.end) ||
    text.names.some(({ span: name }) => contains(name, span(start, end)))
  );
}
