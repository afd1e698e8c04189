import type { Stance, Statement } from "../model/index.ts";
import type { Text } from "../text/index.ts";
import { NEEDED, STANCE_OF_PHRASE, STANCE_OF_VERB, STANCE_OF_WORDS } from "./data/stances.ts";

/** "unacceptable to the other side": how others stand to it is judged, not felt by the speaker. */
const FOR_OTHERS =
  /\b(?:categorically |simply |wholly )?[“"]?(?:non-starter|unacceptable|not acceptable|red line|not an option)[”"]?\s+(?:for|to)\s+(?!us\b|me\b|him\b|it\b|them\b|my\b|our\b)/iu;

/** Verbs that set weight on what they take: a need becomes a demand, the rest is an assessment. */
const STRESSING = new Set(
  "stress emphasize emphasise underline underscore highlight note reiterate repeat reaffirm recall point acknowledge recognize recognise".split(
    " ",
  ),
);

/**
 * The stance a statement takes towards its content, by its cue first and by what is said where the cue leaves it open;
 * undefined for the outlet's own voice. Rules in docs/positions.md.
 */
export function stanceOf(text: Text, statement: Statement): Stance | undefined {
  if (statement.form === "own-voice") return undefined;
  if (statement.form === "no-comment") return "no-comment";
  const words = text.account.text;
  const said = statement.content.map(({ start, end }) => words.slice(start, end)).join(" ");
  const content = said.replace(FOR_OTHERS, "");
  const cue = statement.cue ? words.slice(statement.cue.start, statement.cue.end) : "";
  const around = statement.cue ? words.slice(statement.cue.start, Math.min(words.length, statement.cue.end + 60)) : "";
  for (const [pattern, stance] of STANCE_OF_PHRASE)
    if (pattern.exec(around)?.index === 0) return statement.negated ? denied(stance) : stance;
  // "stopped short of welcoming": not said, and not refused either.
  if (statement.cue && /\bshort of\s*$/iu.test(words.slice(Math.max(0, statement.cue.start - 12), statement.cue.start)))
    return "unknown";
  const verb = verbOf(cue);
  if (statement.reason === "question-after-cue" && (verb === "say" || verb === "ask" || verb === "tell"))
    return "unknown";
  // "called it a farce" names something; "called for", "called on" ask for it.
  if (verb === "call" && !/\s/u.test(cue) && !/^(?:for|on|upon)\b/iu.test(content)) return "assess";
  const byVerb = STANCE_OF_VERB.get(verb);
  if (byVerb) return turned(byVerb, verb, content, statement.negated);
  if (STRESSING.has(verb))
    return NEEDED.test(content) || TO_BE_DONE.test(content) ? "demand" : (stanceOfWords(content) ?? "assess");
  return stanceOfWords(content) ?? ownRefusal(content, statement) ?? ownAct(content) ?? "assess";
}

/** "will not suspend enrichment", said by the one who would: a refusal. */
function ownRefusal(content: string, { source }: Statement): Stance | undefined {
  const [, subject = "", verb = ""] = REFUSED_ACT.exec(content) ?? [];
  const own = /^(?:it|he|she|they|we|i|the country|the government|the company|the union)$/iu.test(subject);
  if (!own && subject !== source.party && subject !== source.name) return undefined;
  return NO_REFUSAL.test(verb) ? undefined : "reject";
}
const REFUSED_ACT =
  /^[“"]?(?:that )?(.{1,40}?)(?: (?:will|would|shall) (?:not|never)| won[’']t| wouldn[’']t) (?:ever |now |simply )?(\p{L}+(?: out)?)\b/iu;
/** What happens to somebody, what is known, and verbs that refuse by themselves: "will not rule out", "will not hesitate". */
const NO_REFUSAL =
  /^(?:be|have|need|happen|last|survive|work|matter|change|know|say|tell|comment|discuss|reveal|oppose|object|reject|refuse|block|hesitate|stand|rule out|exclude|wait|rest|sleep|forget|forgive|miss|lose|win|die|fall|fail|succeed|affect|cause|lead|mean|make|help|get|cost|see|like)$/iu;

/** Whether the cue by itself shows the stance ("demanded", "expressed doubts about"); plain saying leaves it to what is said. */
export function showsStance({ account }: Text, { cue }: Statement): boolean {
  if (!cue) return false;
  const words = account.text.slice(cue.start, cue.end);
  return STANCE_OF_VERB.has(verbOf(words)) || STANCE_OF_PHRASE.some(([pattern]) => pattern.exec(words)?.index === 0);
}

/** Dictionary form of a cue's first word, as far as the stance table needs it. */
function verbOf(cue: string): string {
  const word = cue.toLowerCase().split(/\s+/u)[0] ?? "";
  const irregular: { readonly [form: string]: string } = {
    said: "say",
    told: "tell",
    sought: "seek",
    swore: "swear",
    sworn: "swear",
    says: "say",
  };
  if (irregular[word]) return irregular[word];
  for (const [ending, add] of [
    ["", ""],
    ["ies", "y"],
    ["ied", "y"],
    ["es", ""],
    ["s", ""],
    ["ed", ""],
    ["ed", "e"],
    ["d", ""],
    ["ing", ""],
    ["ing", "e"],
  ] as const) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, word.length - ending.length) + add;
    if (STANCE_OF_VERB.has(stem) || STRESSING.has(stem)) return stem;
    if (/(.)\1$/u.test(stem) && STANCE_OF_VERB.has(stem.slice(0, -1))) return stem.slice(0, -1);
  }
  return word;
}

/** "stressed retaining the text": what is stressed is a thing to do. */
const TO_BE_DONE =
  /^(?:add|avoid|delet|ensur|extend|includ|keep|limit|maintain|mov|remov|replac|retain|strengthen)ing\b/iu;

/** "insisted that the gate was shut": a claim; "insisted that the gate be shut" is a demand. */
const TOLD_AS_SO =
  /^(?:that\s+)?(?:[^\s,;.]+\s+){1,5}?(?:was|were|had|has|have|is|are|did|does|do|could|would|will|can|[’']s|[’']re|\p{Ll}+n[’']t)\b(?! to (?:be|go|have)\b)/u;

/** What is left of a stance that is denied: "is not open to" refuses, "is not against" leaves it open. */
function denied(stance: Stance): Stance {
  const isGiven = stance === "accept" || stance === "support" || stance === "offer" || stance === "commit";
  return isGiven ? "reject" : "unknown";
}

/** A denied stance is another one: "did not accept" rejects; "did not reject" is open. "agreed that" is no acceptance. */
function turned(stance: Stance, verb: string, content: string, negated: boolean): Stance {
  if (negated) return denied(stance);
  if (verb === "ask" && (/^(?:whether|if|how|why|what|who|when)\b/iu.test(content) || ASKED_A_QUESTION.test(content)))
    return "unknown";
  if (verb === "announce")
    return /^(?:that )?(?:it|he|she|they|we|i) (?:will|would|shall)\b/iu.test(content) ? "commit" : "announce";
  if (verb === "insist" && !/^(?:on|upon)\b/iu.test(content) && TOLD_AS_SO.test(content))
    return stanceOfWords(content) ?? "assess";
  if (verb === "want" || verb === "seek")
    return /^to (?:end|make|help|work|avoid)\b/iu.test(content) ? "commit" : stance;
  if (
    (verb === "suggest" || verb === "concede" || verb === "grant") &&
    /^(?:that )?(?:the|this|a|an|it|he|she|they|there)\b.*\b(?:is|was|are|were|had|has)\b/iu.test(content)
  )
    return "assess";
  return stance;
}

/** "asked his age", "asked about the toll": a question, and no wish. */
const ASKED_A_QUESTION = /^(?:about\b|(?:his|her|their|its)\s+\p{Ll}+\s*$)/iu;

function stanceOfWords(content: string): Stance | undefined {
  for (const [pattern, stance] of STANCE_OF_WORDS) if (pattern.test(content)) return stance;
  return undefined;
}

/** "said it will sign": one's own coming act is a commitment; somebody else's is news. */
function ownAct(content: string): Stance | undefined {
  if (OWN_ACT.test(content)) return "commit";
  if (/^(?:that )?[^,.]{1,60}\b(?:will|would)\b/iu.test(content) && !/\b(?:be|have|not)\b/iu.test(content.slice(0, 40)))
    return "announce";
  return undefined;
}
const OWN_ACT =
  /^(?:that )?(?:it|he|she|they|we|i)(?:[’']ll| will(?! not| never)| would(?! not| never)| shall(?! not| never)| ha[sd] begun| (?:is|was|are|were) (?:arranging|preparing|working))\b/iu;
