import { type Span, span } from "../model/index.ts";
import type { Text } from "../text/index.ts";
import type { Act } from "./acts.ts";

/** Whose act it is, as written, and whether the act hangs on an "if" or a "whether". */
export interface Subject {
  readonly mention: Span;
  readonly under: "nothing" | "if" | "whether";
  /** The act stands in a clause that commas set off: "Vell, which has demanded a toll, refused". */
  readonly setOff?: boolean;
}

/** Words that a subject never runs across, to the left. */
const BOUNDARY =
  /[;:—–(“”"‘]|--|,|\b(?:that|if|whether|unless|until|because|when|while|as|but|although|though|where|since|than|before|after|said|says|say|saying|told|added|adding|warned|whom|once|so|then|yesterday|today|tomorrow|on condition|provided|insisted|stressed|noted)\b/giu;
const CONDITION = /\b(?:if|unless|until|provided(?: that)?|in case|should|once|when)\s*$/iu;
const SETTING =
  /(?:^|,?\s+)(?:(?:late|early|earlier)\s+)?(?:on|in|at|last|this|until|since|by|during|for|throughout)?\s*$/iu;
const ASIDE =
  /^,\s*(?:who|which|whose|where|supported|backed|joined|opposed|led|represented|for|on behalf|along|together|with|citing|speaking|like|in turn|in return|in exchange|meanwhile|however|too|the|a|an|its|his|her|their|\p{Lu}|\p{N}|now|then|by|after|in|on|at|as|amid|despite|under|[\p{L}]+ed by)/u;

/**
 * The words that name whose act it is; undefined where none can be told. `before` are the sentence's acts before this
 * one with their subjects: "X rejected the plan and demanded …" shares its subject.
 */
export function subjectOf(
  text: Text,
  act: Act,
  before: readonly { readonly act: Act; readonly subject: Subject | undefined }[],
): Subject | undefined {
  const { start } = act.sentence.span;
  if (act.needs === "noun") return ownerOf(text, act);
  const words = text.account.text.slice(start, act.from);
  const end = withoutSetting(text, start, words.trimEnd().length);
  // The mark that opens what is quoted stands between: 'Vell "will never sign"'.
  const lead = words.slice(0, end).replace(/[\s“"]+$/u, "");
  const aside = /^with\b/iu.test(text.account.text.slice(act.from).trimStart());
  if (aside || /(?:^|[\s,])(?:and|but|or|then|nor|yet)$/iu.test(lead)) return shared(text, act, before);
  if (/,$/u.test(lead)) return behindAside(text, start, lead) ?? shared(text, act, before);
  if (lead === "") return undefined;
  if (/\b(?:who|which|that)$/iu.test(lead)) return antecedent(text, start, lead);
  return phraseAt(text, start, lead) ?? undefined;
}

/** "Oduya’s readiness for", "its refusal to": the name, pronoun or short phrase that owns the noun. */
function ownerOf(text: Text, { sentence, from }: Act): Subject | undefined {
  const name = text.names.findLast(
    ({ span: at }) => at.end <= from && at.start >= sentence.span.start && from - at.end <= 1,
  );
  if (name) return { mention: span(name.title?.start ?? name.span.start, name.span.end), under: "nothing" };
  const words = text.account.text.slice(sentence.span.start, from);
  const match = /(?:\b(?:its|his|her|their)|\b(?:the|a|an)\s+(?:[\p{L}-]+\s+){0,2}[\p{L}-]+)$/iu.exec(words);
  return match ? { mention: span(from - match[0].length, from), under: "nothing" } : undefined;
}

/** Offset in the sentence before a date that stands right before the verb: "Ostra on Monday rejected". */
function withoutSetting(text: Text, start: number, end: number): number {
  const date = text.dates.find(({ span: at }) => at.end === start + end && at.start >= start);
  if (!date) return end;
  const lead = text.account.text.slice(start, date.span.start);
  const cut = SETTING.exec(lead)?.index ?? lead.length;
  return cut > 0 ? cut : end;
}

/** The phrase that ends `lead`, back to the nearest boundary. */
function phraseAt(text: Text, start: number, lead: string): Subject | undefined {
  const pronoun = /(?<![\p{L}])(?:he|she|it|they|we|I)$/iu.exec(lead);
  if (pronoun) {
    const before = lead.slice(0, pronoun.index);
    const under = /\bwhether\s*$/iu.test(before) ? "whether" : CONDITION.test(before) ? "if" : "nothing";
    return { mention: span(start + pronoun.index, start + lead.length), under };
  }
  let from = 0;
  let mark = "";
  for (const match of lead.matchAll(BOUNDARY)) {
    const end = match.index + match[0].length;
    if (end >= lead.length || insideName(text, start + match.index)) continue;
    if (match[0] === "," && inList(lead, match.index)) continue;
    from = end;
    mark = match[0].toLowerCase();
  }
  const and = /.*\band\s+(?=(?:the|its|his|her|their|it|he|she|they|we|\p{Lu}))/su.exec(lead.slice(from));
  if (and && !joinsNames(lead.slice(from))) from += and[0].length;
  const raw = lead.slice(from);
  const at = from + (raw.length - raw.trimStart().length);
  const opening =
    /^(?:(?:and|but|or|in|on|at|by|from|to|of|for|with|under|amid|despite|meanwhile|still|yet|also|later|earlier|now|only|even|both(?= of))\s+)+/iu.exec(
      lead.slice(at),
    )?.[0] ?? "";
  const first = opening === "" ? at : startsWithPlace(opening) ? behindSetting(lead, at) : at + opening.length;
  if (first >= lead.length) return undefined;
  const under = mark === "whether" ? "whether" : CONDITION.test(lead.slice(0, first)) ? "if" : "nothing";
  return { mention: span(start + first, start + lead.length), under };
}

/** "In February the council": the phrase behind the setting, where an article shows it. */
function behindSetting(lead: string, at: number): number {
  const match = /^[^,]*?\s(?=(?:the|its|his|her|their)\s+[\p{L}-]+(?:\s+[\p{L}-]+){0,3}$)/iu.exec(lead.slice(at));
  return match ? at + match[0].length : at;
}

/** "In Vell the union" does not begin with its subject, "But Ostra" does; the first is left to the names in it. */
function startsWithPlace(opening: string): boolean {
  return /\b(?:in|on|at|by|from|of|for|with|under|amid|despite)\b/iu.test(opening);
}

function joinsNames(words: string): boolean {
  if (/\b(?:\p{Ll}+ed|is|was|are|were|has|had|will|would|said|says)\b/u.test(words)) return false;
  return /\p{Lu}[\p{L}’'-]*,?\s+and\s+(?:the\s+)?\p{Lu}[^,]*$/u.test(words);
}

/** "Britain, France and Germany": the comma of a list of names that "and" closes. */
function inList(lead: string, comma: number): boolean {
  return (
    /\p{Lu}[\p{L}.’'-]*$/u.test(lead.slice(0, comma)) &&
    /^,\s+(?:(?:the\s+)?\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*)*,?\s+)*and\s+(?:the\s+)?\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*)*$/u.test(
      lead.slice(comma),
    )
  );
}

function insideName(text: Text, at: number): boolean {
  return text.names.some(({ span: name }) => name.start <= at && at < name.end);
}

/** "Ostra, backed by Vell, has rejected": the phrase before what the commas set off. */
function behindAside(text: Text, start: number, lead: string): Subject | undefined {
  const inner = lead.slice(0, -1);
  for (let comma = inner.lastIndexOf(","); comma > 0; comma = inner.lastIndexOf(",", comma - 1)) {
    if (!ASIDE.test(inner.slice(comma))) continue;
    const subject = phraseAt(text, start, inner.slice(0, comma));
    if (subject && /\p{L}/u.test(inner.slice(0, comma))) return subject;
  }
  return undefined;
}

/** "Brand, who in May had called": the phrase before "who". */
function antecedent(text: Text, start: number, lead: string): Subject | undefined {
  const head = lead.replace(/,?\s*\b(?:who|which|that)$/iu, "");
  if (/\b(?:that)$/iu.test(lead) && !/,\s*that$/iu.test(lead) && !/\p{L}s?\s+that$/u.test(lead)) return undefined;
  const found = phraseAt(text, start, head) ?? behindAside(text, start, `${head},`);
  return found && /,\s*(?:who|which|that)$/iu.test(lead) ? { ...found, setOff: true } : found;
}

/** The subject of the act before, or the first phrase of the sentence. */
function shared(
  text: Text,
  act: Act,
  before: readonly { readonly act: Act; readonly subject: Subject | undefined }[],
): Subject | undefined {
  const last = before.findLast(({ subject }) => subject !== undefined);
  if (last?.subject) return last.subject;
  const { span: whole } = act.sentence;
  const name = text.names.find(({ span: at }) => at.start >= whole.start && at.end <= act.from);
  const words = text.account.text.slice(whole.start, act.from);
  const opening =
    /^(?:(?:in|on|at|by|from|under|amid|despite|after|before|according to)\s[^,]*,\s*)?(?:(?:but|and|still|meanwhile),?\s+)?((?:he|she|it|they|we|(?:the|its|his|her|their)\s+\p{L}+(?:\s+of\s+(?:the\s+)?\p{Lu}\p{L}+)?)(?=\s|,))/iu.exec(
      words,
    );
  const phrase = opening?.[1];
  const at = phrase === undefined ? undefined : whole.start + (opening?.[0].length ?? 0) - phrase.length;
  if (at !== undefined && phrase !== undefined && (!name || at <= name.span.start))
    return { mention: span(at, at + phrase.length), under: "nothing" };
  return name ? { mention: span(name.title?.start ?? name.span.start, name.span.end), under: "nothing" } : undefined;
}
