import type { SourceKind } from "../../src/model/index.ts";
import type { CastMember, CastMention } from "./cast.ts";

/** Code after the colon of a source mark, and the kind it stands for. */
export const SOURCE_CODES: Readonly<Record<string, SourceKind>> = {
  named: "named",
  office: "office",
  inst: "institution",
  anon: "anonymous",
  doc: "document",
  est: "estimate",
};

/** What is known of a source apart from where it stands. */
export interface SourceFacts {
  readonly kind: SourceKind;
  readonly name: string | undefined;
  readonly party: string | undefined;
  readonly count: number | undefined;
  readonly near: string | undefined;
  readonly via: readonly string[];
}

const PRONOUNS = new Set(
  "he she they it we i you his her hers their theirs its our ours my mine him them us".split(" "),
);
const COUNTS = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const GROUP = /^\S+\s+(?:\p{L}+\s+)?(?:group|handful|number|range|series|dozen|few|pair|team|panel|majority)\b/iu;
const ARTICLE = /^(?:the|a|an)\s+/i;

/** Whether the words are a pronoun alone: such a source is the one before, told by nothing else. */
export function isPronoun(words: string): boolean {
  return PRONOUNS.has(words.toLowerCase());
}

/**
 * What a mention says of its source by itself. Undefined when its kind cannot be told: the writer then gives a code.
 * @param names the names inside the mention, with offsets into `words`
 * @param kind the kind the writer gave
 */
export function factsOf(
  words: string,
  names: readonly CastMention[],
  kind: SourceKind | undefined,
): SourceFacts | undefined {
  const told = kind ?? kindOf(words, names);
  if (told === undefined) return undefined;
  if (told === "anonymous") return anonymousFacts(words, names);
  const joined =
    told === "named"
      ? leadingNames(
          names.filter((one) => isSpeaker(one, words)),
          words,
        )
      : told === "institution"
        ? bareBodies(words, names)
        : [];
  const name = joined.length > 0 ? joined.map((member) => member.name).join("; ") : words.replace(ARTICLE, "");
  const parties =
    joined.length > 0 ? joined.map(({ party }) => party) : [names.find(({ member }) => member.party)?.member.party];
  const party = [...new Set(parties.filter((one) => one !== undefined))].join("; ");
  return { kind: told, name, party: party === "" ? undefined : party, count: undefined, near: undefined, via: [] };
}

function kindOf(words: string, names: readonly CastMention[]): SourceKind | undefined {
  if (names.some((one) => isSpeaker(one, words))) return "named";
  return bareBodies(words, names).length > 0 ? "institution" : undefined;
}

/** A person, but not the holder of what comes after ("Temerin’s government"). */
function isSpeaker({ end, member }: CastMention, words: string): boolean {
  return member.kind === "person" && !/^[’'](?:s\b)?\s*\S/.test(words.slice(end).replace(/^[’']s?$/, ""));
}

/** The bodies and places of a mention that holds nothing else ("the Lower House", "Pellan and Skerrow", "Halmond’s Fisheries Ministry"). */
function bareBodies(words: string, names: readonly CastMention[]): CastMember[] {
  if (names.some(({ member }) => !isBody(member))) return [];
  const left = names.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), words);
  if (!/^(?:the|and|both|[’']s?|[\s,;&])*$/i.test(left)) return [];
  const heads = names.filter(
    ({ end }, index) =>
      index === names.length - 1 || !/^(?:[’']s?)?\s+$/.test(words.slice(end, names[index + 1]?.start)),
  );
  return heads.map(({ member }) => member);
}

function isBody(member: CastMember): boolean {
  return member.kind !== "person" && member.kind !== "other";
}

/** The first of the names and those joined to it by "and" or a comma ("Hask and Verrant"). */
function leadingNames(names: readonly CastMention[], words: string): CastMember[] {
  const joined: CastMention[] = [];
  for (const name of names) {
    const last = joined.at(-1);
    if (last !== undefined && !/^(?:\s*(?:,|and|&)\s*)+(?:the\s+)?$/.test(words.slice(last.end, name.start))) break;
    joined.push(name);
  }
  return joined.map(({ member }) => member);
}

function anonymousFacts(words: string, names: readonly CastMention[]): SourceFacts {
  const near =
    /\b(?:(?:close|near|loyal|sympathetic) to|(?:familiar|acquainted) with|(?:briefed|informed) (?:on|about)|with (?:\p{L}+ )?knowledge of)\s+/iu.exec(
      words,
    );
  const nearEnd = near === null ? 0 : near.index + near[0].length;
  const nearWords =
    near === null
      ? undefined
      : words
          .slice(nearEnd)
          .split(/,|\s+(?:who|whose|and)\s/)[0]
          ?.trim();
  const before = near === null ? words.length : near.index;
  return {
    kind: "anonymous",
    name: words.replace(ARTICLE, ""),
    party: names.find(({ end, member }) => end <= before && member.party)?.member.party,
    count: countOf(words),
    near: nearWords === "" ? undefined : nearWords,
    via: [],
  };
}

/** "three officials", "one of the people", "an aide", "both men": how many people; undefined for a bare plural. */
export function countOf(words: string): number | undefined {
  const first = /^(?:(?:the|at least|all)\s+)?(?<word>[\p{L}\p{N}]+)/iu.exec(words)?.groups?.word?.toLowerCase() ?? "";
  if (/^\d+$/.test(first)) return Number(first);
  if (first === "a" || first === "an" || first === "another") return GROUP.test(words) ? undefined : 1;
  if (first === "both") return 2;
  const place = COUNTS.indexOf(first);
  return place < 0 ? undefined : place + 1;
}
