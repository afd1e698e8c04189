import { contains, type Statement } from "../model/index.ts";
import type { Text } from "../text/index.ts";
import type { Placed } from "./told-moves.ts";

/** "demanded that Vell accept": what is asked of others is not their act. */
export function isAsked({ account }: Text, { act, subject }: Placed, before: readonly Placed[]): boolean {
  return before.some(({ act: outer }) => {
    if (outer.stance !== "demand" && outer.stance !== "propose") return false;
    const between = account.text.slice(outer.cue.end, act.cue.start);
    return (
      (/^\s*(?:\p{L}+\s+){0,3}that\s/iu.test(between) ||
        /\bthat$/iu.test(account.text.slice(outer.cue.start, outer.cue.end))) &&
      subject !== undefined &&
      subject.mention.start >= outer.cue.end &&
      !/;/.test(between) &&
      !BACK_AT_THE_TOP.test(account.text.slice(outer.cue.end, subject.mention.start))
    );
  });
}

/** "demands that the boats stay, an official said, but it …": who told it closes what was asked, and "but" stands beside it. */
const BACK_AT_THE_TOP = /,\s[^,;“”"]{2,90}\b(?:said|says|told)\b[^;]*,?\s+(?:but|and|while|yet|though)\s+$/iu;

/** "doubts that Vell wants", "I believe Vell is ready": who says so only supposes it. */
export function isDoubted({ account }: Text, { act, subject }: Placed, before: readonly Placed[]): boolean {
  const from = subject?.mention.start ?? act.from;
  if (
    before.some(
      ({ act: outer }) =>
        outer.stance === "doubt" && outer.cue.end <= from && !/[;]/u.test(account.text.slice(outer.cue.end, from)),
    )
  )
    return true;
  return SUPPOSED.test(account.text.slice(act.sentence.span.start, from));
}
const SUPPOSED =
  /\b(?:I|we) (?:believe|think|hope|suspect|feel)(?: that)?\s*$|\b(?:sceptical|skeptical|doubtful|unconvinced|unlikely)(?: that)?\s*$/iu;

/** A statement that stands under another's "if" or doubt. */
export function isSupposed({ account, sentences }: Text, { source: { mention } }: Statement): boolean {
  if (!mention) return false;
  const sentence = sentences.find(({ span: at }) => contains(at, mention));
  const lead = account.text.slice(sentence?.span.start ?? mention.start, mention.start);
  return (
    SUPPOSED.test(lead) ||
    /\b(?:if|unless|whether|until|provided(?: that)?|doubts?|doubted)\s*(?:that\s*)?$/iu.test(lead)
  );
}

/** "asked for anonymity", "asked that their names be left out": what a source wants of the outlet is no position. */
export const UNNAMED =
  /\banonym|\bnot to be (?:named|identified|quoted)\b|\b(?:his|her|their|its|whose)\s+names?\b|\bwithout attribution\b|\bnot (?:to )?(?:use|print|give|publish)\b[^.]*\bname/iu;

/** "refused to comment", "declined to be named": silence is no refusal of anything. */
export const SILENT =
  /^\s*(?:to\s+)?(?:comment|be (?:named|identified|drawn|quoted|photographed)|speak|say|answer|elaborate|confirm|name|give (?:his|her|their) names?|take (?:any )?questions|add|expand|explain|go into|talk)\b|^\s*(?:an? |any |all |further )?(?:comments?|interviews?|questions?|requests? for comment)\b(?!\s+of)/iu;

/** "seeking comment", "asked for an interview", "let two faxed requests go unanswered": what an outlet went through to hear somebody. */
export const NEWSGATHERING =
  /^(?:(?:\p{L}+\s+){1,3}for\s+)?(?:(?:an?|any|no|further|its|their|several|repeated|written|two|three)\s+)*(?:comments?|interviews?|questions?|answers?|repl(?:y|ies)|reactions?|responses?|calls?|messages?|requests? for comment|anonymity|patience|understanding|privacy)(?:\s+(?:on|about|from|last|this|by|at)\b.*)?$|^(?:go|be left|remain) unanswered\b/iu;
