import { contains, firstWords, type Span, type Statement, span } from "../model/index.ts";
import type { NameMention, Text } from "../text/index.ts";
import { bodyCalled, issuer, ownName, partyOfName } from "./bodies.ts";
import type { Cast } from "./cast.ts";
import { AGENTS, OWN_BODIES, STATE_BODIES } from "./data/bodies.ts";
import { fullName, possessed } from "./full-names.ts";
import { antecedentOf, tellerOf } from "./pronouns.ts";

/** Whose stance it is: the party, and the words that name it here. */
export interface Holder {
  readonly name: string;
  readonly mention: Span;
  /** Named, or a description or pronoun that was resolved to a name. */
  readonly known: boolean;
}

/** What is known around a phrase: the account's words, who is who, and what is said in it. */
export interface Setting {
  readonly text: Text;
  readonly cast: Cast;
  readonly statements: readonly Statement[];
}

/** Everybody whom a subject's words name, in order; none where they name nobody who could take a stance. */
export function holdersIn(setting: Setting, given: Span): Holder[] {
  const mention = withoutAside(setting.text, given);
  const words = setting.text.account.text.slice(mention.start, mention.end);
  if (/^(?:he|she|it|they|we|i|who|one)$/iu.test(words)) return pronounHolder(setting, mention, words.toLowerCase());
  const both =
    /^(?:(?:both|the two)\s+(?:sides|parties|delegations|governments|countries|states|neighbou?rs)|the (?:sides|parties|delegations))$/iu.test(
      words,
    );
  if (both) return setting.cast.sides.slice(0, 2).map((name) => ({ name, mention, known: true }));
  const named = namedIn(setting, mention, words);
  if (named.length > 0) return named;
  const owner = /^(?:his|her|its|their)\s+\p{L}/iu.exec(words);
  if (owner) {
    const pronoun = span(mention.start, mention.start + words.indexOf(" "));
    const kind = /^his/iu.test(words) ? "he" : /^her/iu.test(words) ? "she" : /^its/iu.test(words) ? "it" : "they";
    return pronounHolder(setting, pronoun, kind).map((holder) => ({ ...holder, mention }));
  }
  return described(setting, mention, words);
}

/** "She, supported by the builders", "the plan is dead; the city", "which in May": what of a phrase names the holder. */
function withoutAside({ account, names, sentences }: Text, given: Span): Span {
  const words = account.text.slice(given.start, given.end);
  const pronoun = /^.*\s(?=(?:he|she|it|they|we)$)/isu.exec(words);
  if (pronoun) return span(given.start + pronoun[0].length, given.end);
  const relative = /^(?:who|which|whose)\b/iu.test(words);
  if (relative) {
    const sentence = sentences.find(({ span: at }) => contains(at, given));
    const name = names.findLast(({ span: at }) => at.end <= given.start && at.start >= (sentence?.span.start ?? 0));
    return name ? span(name.title?.start ?? name.span.start, name.span.end) : given;
  }
  const from = words.lastIndexOf(";") + 1;
  const lead = from + (words.length - from - words.slice(from).trimStart().length);
  const aside =
    /,?\s+(?:supported|backed|joined|seconded|opposed|flanked|echoed|represented)\s+by\b|,\s+(?:who|which|whose)\b/iu.exec(
      words.slice(lead),
    );
  const end = aside && aside.index > 0 ? lead + aside.index : words.length;
  return lead < end ? span(given.start + lead, given.start + end) : given;
}

/** The parties of the names in a phrase: the one it is about, or each of a list. */
function namedIn(setting: Setting, mention: Span, words: string): Holder[] {
  const { text } = setting;
  const names = text.names.filter(({ span: at }) => contains(mention, at));
  const [first] = names;
  if (!first) return [];
  const list = listedNames(text, mention, names);
  if (list.length > 1) return list.map((name) => holderOf(setting, name));
  // "the delegation of Ostra", "Ostra's foreign minister", "the Vell ministry": whoever is named first owns the rest.
  const about = names.find((name) => !behindPlace(words, name.span.start - mention.start)) ?? first;
  const group = /,?\s(?:for|on behalf of)\s+(?:the\s+)?$/iu;
  const spokenFor = names.find((name) => name !== about && group.test(words.slice(0, name.span.start - mention.start)));
  const holder = holderOf(setting, spokenFor ?? about);
  return [{ ...holder, mention: spokenFor ? holder.mention : firstWords(text.account.text, mention, LONGEST_MENTION) }];
}

/** "Ostra, Vell and Karsk", "the leaders of Ostra and Vell". */
function listedNames(text: Text, mention: Span, names: readonly NameMention[]): NameMention[] {
  const list: NameMention[] = [];
  for (const name of names) {
    const last = list.at(-1);
    const between = last ? text.account.text.slice(last.span.end, name.title?.start ?? name.span.start) : "";
    if (last && !/^\s*(?:,|,?\s*and|,?\s*&|;)\s*(?:the\s+)?$/iu.test(between)) return list.length > 1 ? list : [];
    list.push(name);
  }
  const and = text.account.text.slice(mention.start, mention.end);
  return /\band\b|&/u.test(and) ? list : [];
}

function behindPlace(words: string, at: number): boolean {
  return /\b(?:in|at|on|near|from|to|with|over|against|under)\s+(?:the\s+)?$/iu.test(words.slice(0, at));
}

function holderOf({ text, cast }: Setting, name: NameMention): Holder {
  const entity = text.entities[name.entity];
  if (entity && cast.observers.has(entity.name))
    return { name: entity.name, mention: span(name.title?.start ?? name.span.start, name.span.end), known: true };
  const tail = possessed(text, name.span.end);
  const full =
    tail === ""
      ? fullName(text, entity?.name ?? "", entity?.mentions[0])
      : text.account.text.slice(name.span.start, name.span.end) + tail;
  return {
    name: partyOfName(cast, full.replaceAll("'", "’")),
    mention: span(name.title?.start ?? name.span.start, name.span.end + tail.length),
    known: true,
  };
}

/** Longest mention that still points at somebody, in code units. */
const LONGEST_MENTION = 100;

/** he, she, it, they, we: whoever was the source or subject last and can be meant. */
function pronounHolder(setting: Setting, mention: Span, word: string): Holder[] {
  const { statements } = setting;
  const said = statements.find(
    ({ source }) =>
      source.mention &&
      source.mention.start === mention.start &&
      source.name &&
      !/^(?:which|who|that|it|he|she|they|his|her|its|their|our|my)\b/iu.test(source.name),
  );
  if (said) return [{ name: ownName(setting, said), mention, known: true }];
  const around = statements.find(
    ({ content, source, form }) =>
      (word === "we" || word === "i") &&
      form !== "own-voice" &&
      source.name &&
      content.some((part) => contains(part, mention)),
  );
  if (around) {
    const party = around.source.kind === "anonymous" ? spokenForBefore(setting, around) : undefined;
    if (party) return [{ ...party, mention }];
    return [{ name: ownName(setting, around), mention, known: true }];
  }
  if (word === "we" || word === "i") {
    const party = issuer(setting);
    return party ? [{ name: party, mention, known: true }] : [];
  }
  const teller = tellerOf(setting, mention, word);
  if (teller) return [{ name: ownName(setting, teller), mention, known: true }];
  const found = antecedentOf(setting, mention, word);
  const speaker = found
    ? undefined
    : statements.findLast(
        ({ source, span: at }) =>
          at.start < mention.start && mention.start - at.start < 2500 && source.kind === "named" && source.name,
      );
  if (speaker && (word === "he" || word === "she")) return [{ name: ownName(setting, speaker), mention, known: true }];
  const own = !found && word === "it" ? issuer(setting) : undefined;
  if (own) return [{ name: own, mention, known: true }];
  return found ? [{ ...holderOf(setting, found), mention }] : [];
}

/**
 * "Vell will open the gate, three officials said. “We could go further,” one of them said": they speak for the party whose will
 * they tell. Undefined where the others of them were not heard before.
 */
function spokenForBefore(setting: Setting, { source, span: at }: Statement): Holder | undefined {
  const { text, statements } = setting;
  const words = source.mention ? text.account.text.slice(source.mention.start, source.mention.end) : "";
  if (!/^(?:one|another|two|a third) of (?:them|the|those)\b/iu.test(words)) return undefined;
  const before = statements.findLast(
    (one) =>
      one.source.kind === "anonymous" &&
      one.form !== "direct" &&
      one.span.start < at.start &&
      one.source.mention !== undefined,
  );
  const [told] = before?.content ?? [];
  const name =
    told && text.names.find(({ span: named }) => contains(told, named) && named.start - told.start <= TELLS_OF);
  return name && holderOf(setting, name);
}
/** So near its beginning what is told names the party it is about, in code units: behind "that the". */
const TELLS_OF = 10;

/** "the union", "the company", "critics": a body that the story names, or people by what they are. */
function described(setting: Setting, mention: Span, words: string): Holder[] {
  const bare = words.replace(/^(?:the|its|his|her|their|some|many|most|several|a|an|both)\s+/iu, "").toLowerCase();
  const head = (/^[\p{L}-]+(?:\s+[\p{L}-]+){0,3}/u.exec(bare)?.[0] ?? "").split(/\s+/u).at(-1) ?? "";
  const called = lastCalled(setting, mention, head);
  if (called) return [{ name: called, mention, known: true }];
  const owner = /^([\p{L}-]+)(?:[’']s|s[’'])\s/u.exec(bare.replace(/s[’'](?=\s)/u, "s’s"))?.[1] ?? "";
  const body =
    bodyCalled(setting, head) ??
    (owner === "" ? undefined : (lastCalled(setting, mention, owner) ?? setting.cast.byHead.get(owner)));
  if (body) return [{ name: body, mention, known: true }];
  const behind = namedBehind(setting, mention);
  if (behind) return [behind];
  if (bare.length > 60 || !(AGENTS.has(head) || STATE_BODIES.has(head) || OWN_BODIES.has(head))) return [];
  return [{ name: bare, mention: firstWords(setting.text.account.text, mention, LONGEST_MENTION), known: false }];
}

/** "The boy’s father, Jon Reis, threatened": the name that a description gives. */
function namedBehind(setting: Setting, { start, end }: Span): Holder | undefined {
  const { account, names } = setting.text;
  const name = names.find(({ span: at, title }) => account.text.slice(end, title?.start ?? at.start) === ", ");
  if (!name || !/^,/u.test(account.text.slice(name.span.end))) return undefined;
  return { ...holderOf(setting, name), mention: span(start, end) };
}

/** "the minister": the party of whoever was named last before and is called so. */
function lastCalled({ text, cast }: Setting, mention: Span, calling: string): string | undefined {
  const name = text.names.findLast(
    ({ span: at, entity }) =>
      at.end <= mention.start &&
      cast.callings.get(text.entities[entity]?.name.toLowerCase() ?? "")?.has(calling) === true,
  );
  return name && holderOf({ text, cast, statements: [] }, name).name;
}
