import type { Account, Span } from "../model/index.ts";

export const TOKEN_KINDS = ["word", "number", "punctuation", "symbol"] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

/** One word, number or mark. Clitics stand apart ("do" + "n't", "Kyiv" + "'s"). */
export interface Token {
  readonly span: Span;
  /** As written. */
  readonly form: string;
  /** Lower case, with straight apostrophes: the key of every word list. */
  readonly norm: string;
  readonly kind: TokenKind;
}

/** One sentence. Sentences are in reading order, never overlap, never cross a block, and cover all non-blank text. */
export interface Sentence {
  readonly span: Span;
  /** Index into the account's blocks. */
  readonly block: number;
  /** Its tokens are `tokens.slice(from, to)`. */
  readonly from: number;
  readonly to: number;
}

/** One run of text in quotation marks. */
export interface Quotation {
  /** Without the marks. */
  readonly inner: Span;
  /** With the marks that are there. */
  readonly outer: Span;
  readonly marks: "double" | "single" | "guillemet" | "dash";
  /** 0 for a quotation in running text, 1 for one inside it, … */
  readonly depth: number;
  /** "open": no closing mark before the end of its paragraph. */
  readonly ending: "closed" | "open";
  /** Index of the quotation it continues from the paragraph before. */
  readonly continues: number | undefined;
}

export const NAME_KINDS = ["person", "organisation", "place", "people"] as const;
/** "people": a demonym or group by nation or faith ("Russians", "Ukrainian"). */
export type NameKind = (typeof NAME_KINDS)[number];

/** One place where a name stands. */
export interface NameMention {
  /** The name, with a title or office directly before it left out. */
  readonly span: Span;
  readonly kind: NameKind;
  /** Title or office directly before it ("President", "Russian Foreign Minister"). */
  readonly title: Span | undefined;
  /** Index into `entities`. */
  readonly entity: number;
}

/** Somebody or something the account names. */
export interface Entity {
  readonly kind: NameKind;
  /** The fullest form in this account ("Volodymyr Zelenskyy"). */
  readonly name: string;
  /** Whom it speaks for or belongs to ("Ukraine"); undefined when unknown. */
  readonly party: string | undefined;
  /** What title, role or given name tell of a person; undefined when they tell nothing, and for all other kinds. */
  readonly gender: "f" | "m" | undefined;
  /** Indices into `names`, in reading order. */
  readonly mentions: readonly number[];
}

/** A quantity as written, read into numbers. */
export interface Figure {
  /** Number, unit and approximator; not what is counted. */
  readonly span: Span;
  /** Both ends included; the same for a single value. "A fifth" is 0.2 with unit "share". */
  readonly low: number;
  readonly high: number;
  /** "share" for percentages and fractions, "points", "USD", "km", "km²", "size-of" (so many times that place), …; "" for a plain count. */
  readonly unit: string;
  /** Content words of what is counted, lower case and singular, parted by a space ("source", "ukraine territory"); "" when not found. */
  readonly counted: string;
  readonly countedSpan: Span | undefined;
  /** "about", "roughly", "more than". */
  readonly approximation: Span | undefined;
  /** How the approximator bounds it. */
  readonly bound: "exact" | "about" | "at-least" | "at-most";
}

export const DATE_KINDS = ["date", "weekday", "relative", "duration"] as const;
export type DateKind = (typeof DATE_KINDS)[number];

/** A point or stretch of time as written. */
export interface DateMention {
  readonly span: Span;
  /**
   * ISO 8601, as precise as it is said and known: "2024", "2024-06", "2024-06-03", the week "2024-W23", without a known
   * year "--06-03" or "--06", a duration "P3D". Undefined when it cannot be told, as a weekday in an undated account.
   */
  readonly iso: string | undefined;
  readonly kind: DateKind;
}

/** Dependency trees of the sentences that were parsed, one entry a token (Universal Dependencies). */
export interface Syntax {
  /** "" where the sentence was not parsed. */
  readonly upos: readonly string[];
  /** Index of the head token; -1 for the root of a sentence. */
  readonly heads: Int32Array;
  /** Relation to the head, with its subtype ("nsubj:pass"). */
  readonly relations: readonly string[];
  /** What the network holds of every token: tokens × width numbers. */
  readonly states: Float32Array;
  readonly width: number;
}

/** How a word is used in English at large. */
export interface WordVector {
  /** Of length 1: words that are used alike have a product near 1. */
  readonly values: Float32Array;
  /** Its place among the words of English, the most frequent first, from 1. */
  readonly rank: number;
}

/** An account cut into its words, sentences and quotations. */
export interface Layout {
  readonly account: Account;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** In the order of `outer`. */
  readonly quotations: readonly Quotation[];
}

/** All that is read from one account's words alone. */
export interface Text extends Layout {
  /** In reading order, never overlapping. */
  readonly names: readonly NameMention[];
  readonly entities: readonly Entity[];
  readonly figures: readonly Figure[];
  /** Undefined where no model was given. */
  readonly syntax: Syntax | undefined;
  /** What is known of the norms of its words, and of the parts of those with a hyphen; empty where no model was given. */
  readonly vectors: ReadonlyMap<string, WordVector>;
  /** In reading order, never overlapping. Durations are figures too. */
  readonly dates: readonly DateMention[];
}
