import type { Account } from "./account.ts";
import type { Position } from "./position.ts";

/** How much of what: "40,000 tonnes". */
interface Amount {
  readonly value: number;
  /** The word behind the number, or the sign of a currency before it, in lower case. */
  readonly unit: string;
}

const WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const SCALES: { readonly [word: string]: number } = { thousand: 1e3, million: 1e6, m: 1e6, billion: 1e9, bn: 1e9 };
const AMOUNT = new RegExp(
  String.raw`([$€£¥])?\s?(?<![\p{L}\p{N}.,])(\d[\d,]*(?:\.\d+)?|(?:${WORDS.slice(1).join("|")})(?!\p{L}))(?!\p{N})\s?(thousand|million|billion|bn|m(?!\p{L}))?[\s-]?(%|\p{L}+)?`,
  "giu",
);
/** What stands behind a number that counts nothing: "12 March", "two of". */
const NO_UNIT =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|of|or|and|to|in|on|at|by|for|from|if|the|a|an|not|but|as|is|was|were|are|more|less|other|others)$/u;

/** Whether two positions name amounts of one thing and none of them is the same: 42,000 tonnes and 40,000 tonnes. */
export function namesOtherAmount(a: Position, b: Position, accounts: readonly Account[]): boolean {
  const [mine, theirs] = [amountsOf(a, accounts), amountsOf(b, accounts)];
  const shared = theirs.filter(({ unit }) => mine.some((amount) => amount.unit === unit));
  return shared.length > 0 && !shared.some(({ value, unit }) => mine.some((x) => x.unit === unit && x.value === value));
}

function amountsOf({ evidence }: Position, accounts: readonly Account[]): Amount[] {
  return evidence.flatMap(({ account, span: { start, end } }) => {
    const words = accounts.find(({ id }) => id === account)?.text.slice(start, end) ?? "";
    const [first] = amountsIn(words);
    return first ? [first] : [];
  });
}

/** In reading order: the first is what somebody wants, the rest is mostly what there was before. */
function amountsIn(words: string): Amount[] {
  return [...words.matchAll(AMOUNT)].flatMap(([, sign, number = "", scale = "", behind = ""]) => {
    const unit = sign ?? (behind === "%" ? "percent" : behind.toLowerCase());
    if (unit === "" || NO_UNIT.test(unit)) return [];
    const plain = WORDS.indexOf(number.toLowerCase());
    const value = (plain > 0 ? plain : Number(number.replaceAll(",", ""))) * (SCALES[scale.toLowerCase()] ?? 1);
    return [{ value, unit: unit === "per" ? "percent" : unit.replace(/s$/u, "") }];
  });
}
