import { contains, type Statement } from "../model/index.ts";
import type { Act } from "./acts.ts";
import type { Placed } from "./told-moves.ts";
import type { Setting } from "./who.ts";

/** The furthest offset at which the words of what an act is about may end; `next` is the verb after it in the sentence. */
export function limitOf(
  { text, statements }: Setting,
  act: Act,
  statement: Statement | undefined,
  next: Placed | undefined,
): number {
  let limit: number = act.sentence.span.end;
  const part = statement?.content.find((piece) => contains(piece, act.cue));
  // 'Vell “will never recognise” the claims': what is quoted may end with the verb, and the thing stands behind it.
  const open = act.needs === "denied" && !/\p{L}/u.test(text.account.text.slice(act.cue.end, part?.end));
  if (part && !open) limit = Math.min(limit, part.end);
  if (next) {
    const own = next.subject && next.subject.mention.start >= act.cue.end ? next.subject.mention.start : next.act.from;
    const lead =
      /[\s,;]*(?:\b(?:and|but|or|then|while)\s*)?$/iu.exec(
        text.account.text.slice(act.cue.end, Math.max(own, act.cue.end)),
      )?.[0].length ?? 0;
    if (own > act.cue.end) limit = Math.min(limit, own - lead);
  }
  limit = Math.min(limit, ...statements.map((other) => anotherSaying(text, act, other)));
  return Math.max(limit, act.cue.end);
}

/** "asks for a delay, accuses the board of haste and warns that …": what is said next is no part of what is asked. */
function anotherSaying({ account }: Setting["text"], { cue: own, sentence }: Act, { cue, source }: Statement): number {
  if (!cue || cue.start <= own.end || cue.start >= sentence.span.end) return Number.POSITIVE_INFINITY;
  // Who has a subject of their own behind the act tells of it: ", its chairwoman, Reis, said".
  if (source.mention && source.mention.start >= own.end) return Number.POSITIVE_INFINITY;
  if (!FINITE.test(account.text.slice(cue.start, cue.end))) return Number.POSITIVE_INFINITY;
  const lead = JOINED.exec(account.text.slice(own.end, cue.start));
  return lead ? own.end + lead.index : Number.POSITIVE_INFINITY;
}

/** A verb that stands beside the one before: it has no subject of its own. */
const JOINED =
  /(?:,\s+(?:(?:and|but|or)\s+)?|\s+(?:and|but|or)\s+)(?:(?:also|then|\p{Ll}+ly|ha[sd]|have|is|was)\s+)*$/u;
const FINITE =
  /^(?:(?:also|then|\p{Ll}+ly|ha[sd]|have|is|was)\s+)*(?:\p{Ll}+(?:ed|s)|said|told|swore|sought|spoke|wrote|held)\b/u;
