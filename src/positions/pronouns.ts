import { contains, type Span, type Statement } from "../model/index.ts";
import type { NameMention, Text } from "../text/index.ts";
import type { Setting } from "./who.ts";

/** How many sentences back a pronoun may reach. */
const REACH = 3;

/**
 * The name that a pronoun can stand for, of its own sentence, else of the sentences before it: the first that acts in the
 * sentence ("After a year on the ridge, Vell gave in. It …"), else the first.
 */
export function antecedentOf({ text, cast }: Setting, mention: Span, word: string): NameMention | undefined {
  const index = text.sentences.findIndex(({ span: at }) => contains(at, mention));
  const gender = word === "he" ? "m" : word === "she" ? "f" : undefined;
  const person = gender !== undefined;
  for (let back = 0; back <= REACH; back++) {
    const sentence = text.sentences[index - back];
    if (!sentence) return undefined;
    const possible = text.names.filter(({ entity, kind, span: at }) => {
      const of = text.entities[entity];
      if (!of || !contains(sentence.span, at) || at.end > mention.start || kind === "people" || inDateline(text, at))
        return false;
      if (isOwner(text, at.end) || cast.papers.has(of.name.toLowerCase())) return false;
      if (person) return of.kind === "person" && (of.gender === undefined || of.gender === gender);
      return of.kind !== "person" || (cast.sides.slice(0, SIDES).includes(of.name) && of.gender === undefined);
    });
    const found = possible.find((name) => actsIn(text, name)) ?? possible[0];
    if (found) return found;
  }
  return undefined;
}

/** Whether a verb follows a name, right behind it or behind an apposition, and no preposition stands before it. */
function actsIn({ account }: Text, { span: at, title }: NameMention): boolean {
  const start = title?.start ?? at.start;
  if (BEHIND_PREPOSITION.test(account.text.slice(Math.max(0, start - 20), start))) return false;
  return VERB_FOLLOWS.test(account.text.slice(at.end, at.end + 120));
}
const BEHIND_PREPOSITION =
  /\b(?:of|in|on|at|by|from|to|with|for|against|over|under|between|through|towards?|near|into|about|than)\s+(?:the\s+)?$/iu;
const VERB_FOLLOWS =
  /^(?:,[^,.;]{2,80},)?\s+(?:also\s+|then\s+|\p{Ll}+ly\s+)?(?:has|have|had|is|are|was|were|will|would|could|can|may|might|must|should|does|did|said|says|told|sought|held|came|went|gave|took|put|\p{Ll}{2,}(?:ed|s))\b/u;

/** "Vell said it would sign": who tells what begins with the pronoun; undefined where a person could not be meant by it. */
export function tellerOf({ text, statements }: Setting, mention: Span, word: string): Statement | undefined {
  const teller = statements.findLast(
    ({ content: [first], source, form }) =>
      first !== undefined &&
      (form === "indirect" || form === "mixed") &&
      source.name !== undefined &&
      source.mention !== undefined &&
      source.mention.end <= first.start &&
      mention.start >= first.start &&
      /^(?:that\s+|whether\s+|if\s+)?[“"]?$/iu.test(text.account.text.slice(first.start, mention.start)),
  );
  if (!teller || teller.source.kind === "anonymous" || teller.source.kind === "document") return undefined;
  if (word !== "it" && word !== "they") return teller;
  return teller.source.kind === "named" && teller.source.party === undefined && /\s/u.test(teller.source.name ?? "")
    ? undefined
    : teller;
}

/** Of how many of the story's most-named parties "it" may be one though its name could be a person's. */
const SIDES = 8;

/** "(Harbour Wire) —": whom a dateline names acts in nothing. */
function inDateline({ account }: Text, at: Span): boolean {
  return (
    /^\)?\s*[—–-]\s/u.test(account.text.slice(at.end, at.end + 4)) &&
    /[(,]\s*$/u.test(account.text.slice(Math.max(0, at.start - 2), at.start))
  );
}

function isOwner(text: Text, end: number): boolean {
  return /^[’']s?\s/u.test(text.account.text.slice(end, end + 3));
}
