import { takes } from "../cues.ts";
import { DETERMINERS, PREPOSITIONS } from "../data/closed-class.ts";
import { type Clause, type Draft, draft } from "../draft.ts";
import { contentEnd, type Starts } from "../ends.ts";
import { isCapital, isPunctuation, isQuoted, type Layout, normAt, sentenceOf, spanOf } from "../layout.ts";

/** "She rejected the plan", "Ostra demanded the withdrawal of …", "he refused to sign": the complement is the act. */
export function reportedAct(layout: Layout, clause: Clause, starts: Starts): Draft | undefined {
  const { cue } = clause;
  const particle = cue.words.to - cue.words.from > 1;
  if (!takes(cue, "act") && !takes(cue, "attitude") && !(takes(cue, "light") && particle)) return undefined;
  if (!clause.subject || !isReport(layout, clause, particle) || tellsWhichOnes(layout, clause)) return undefined;
  if (cue.voice === "passive" || cue.voice === "infinitive" || clause.order === "verb-first") return undefined;
  if (!beginsComplement(layout, clause.after, particle)) return nounAlone(layout, clause, particle);
  const at = clause.after;
  const to = contentEnd(layout, at, starts, "act");
  const content = spanOf(layout, { from: at, to });
  if (!content) return undefined;
  return draft({
    rule: "reported-act",
    content: [content],
    cue: spanOf(layout, cue.words),
    source: spanOf(layout, clause.subject),
    negated: cue.negated,
  });
}

/** "Farmers who want a road would send cheques": what they want tells which farmers are meant, and is no report. */
function tellsWhichOnes(layout: Layout, { cue, subject, relative }: Clause): boolean {
  if (!relative || !subject || !takes(cue, "attitude")) return false;
  const opens = /^(?:who|that)$/.test(normAt(layout, cue.group.from - 1)) && normAt(layout, cue.group.from - 2) !== ",";
  return opens && !isCapital(layout, subject.from) && !DETERMINERS.has(normAt(layout, subject.from));
}

/** Acts that report only as finite verbs: their -ing forms tell of anything. */
const QUIET = new Set("seek accept adopt introduce identify table submit".split(" "));
const MODALS = new Set("would will can could should may might must shall 'd 'll wo ca".split(" "));

/** Acts that are a party's stance also when it would do them: "would accept nine", "might agree to a review". */
const STANCES = new Set("accept agree welcome support oppose endorse reject refuse promise pledge confirm".split(" "));

/** Whether the act is told as done: not as possible ("would reject"), and not another verb by its particle ("showed up"). */
function isReport(layout: Layout, { cue }: Clause, particle: boolean): boolean {
  for (let at = cue.group.from; at < cue.words.from; at++)
    if (MODALS.has(normAt(layout, at)) && !STANCES.has(cue.verb.lemma) && !cue.negated) return false;
  const next = normAt(layout, cue.words.to);
  if (!particle && /^(?:up|out|off|down|over|back|away|together)$/.test(next)) return false;
  if (cue.verb.lemma === "call" && !particle) return namesSomething(layout, cue.words.to);
  if (QUIET.has(cue.verb.lemma)) return cue.voice === "finite";
  return !(cue.verb.lemma === "rule" && cue.voice === "participle");
}

/** "called it a farce", "called the plan “reckless”", against "called a meeting": an object and what it is called. */
function namesSomething(layout: Layout, from: number): boolean {
  const end = sentenceOf(layout, from - 1).to;
  let object = 0;
  for (let at = from; at < end && at < from + 14; at++) {
    const norm = normAt(layout, at);
    if (isQuoted(layout, at)) return true;
    if (/^(?:[,.;:]|and|but|that|who|which|to|for|on|by)$/.test(norm))
      return object > 1 && /(?:ed|ive|ous|al|ful|less|able|ible|ic|ary|ing|ent|ant|ist)$/.test(normAt(layout, at - 1));
    if (object > 0 && (norm === "a" || norm === "an")) return true;
    object++;
  }
  return false;
}

/** "Allies expressed scepticism.": the noun is the cue's when more follows, and all that is said when nothing does. */
function nounAlone(layout: Layout, { cue, subject }: Clause, particle: boolean): Draft | undefined {
  if (!particle || cue.verb.particles.size > 0 || !subject) return undefined;
  const content = spanOf(layout, { from: cue.words.from + 1, to: cue.words.to });
  if (!content) return undefined;
  return draft({
    rule: "reported-act",
    content: [content],
    cue: spanOf(layout, { from: cue.words.from, to: cue.words.from + 1 }),
    source: spanOf(layout, subject),
    negated: cue.negated,
  });
}

function beginsComplement(layout: Layout, from: number, particle: boolean): boolean {
  // "declined sharply" tells of no act, "agreed quickly to leave" does.
  const at = /...ly$/.test(normAt(layout, from)) && normAt(layout, from) !== "only" && !particle ? from + 1 : from;
  if (at > from && PREPOSITIONS.has(normAt(layout, at)) && normAt(layout, at) !== "to") return false;
  const norm = normAt(layout, at);
  if (isQuoted(layout, at)) return true;
  if (isPunctuation(layout, at) || norm === "") return false;
  if (particle || (norm === "to" && layout.tokens[at + 1]?.kind === "word")) return true;
  if (norm === "by" || norm === "as" || norm === "when" || norm === "while" || norm === "after" || norm === "before")
    return false;
  return DETERMINERS.has(norm) || !PREPOSITIONS.has(norm);
}
