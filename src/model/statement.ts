import type { AccountId } from "./account.ts";
import type { Branded, Span } from "./span.ts";

export type StatementId = Branded<string, "StatementId">;

export const SOURCE_KINDS = [
  "named",
  "office",
  "institution",
  "anonymous",
  "document",
  "estimate",
  "own-voice",
] as const;
/**
 * On what sort of word a statement stands: a person by name, a person by office alone ("the foreign minister"), a body
 * ("Kyiv", "the ministry"), people who are not named, a document, a count or estimate, or the outlet itself.
 */
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** On whose word a statement stands. What is not known is undefined. */
export interface Source {
  readonly kind: SourceKind;
  /** The source as written at this place; a pronoun stays a pronoun. */
  readonly mention: Span | undefined;
  /** The fullest form of the name in this account, or the words of the fullest description. */
  readonly name: string | undefined;
  readonly party: string | undefined;
  /** How many unnamed people ("three sources": 3). */
  readonly count: number | undefined;
  /** Whom they are said to be close to or familiar with ("the Kremlin"). */
  readonly near: string | undefined;
  /** Chain of attribution, nearest first: whom the source spoke to, what the words were taken from. */
  readonly via: readonly string[];
  /** "who asked not to be named because …" */
  readonly reasonUnnamed: Span | undefined;
}

export const FORMS = ["direct", "indirect", "mixed", "no-comment", "own-voice"] as const;
/** Wholly in quotation marks, wholly without, partly; a refusal or failure to answer; told by the outlet itself. */
export type Form = (typeof FORMS)[number];

export const NO_COMMENTS = ["did-not-respond", "declined", "unreachable"] as const;
/** Three different things: no answer came, an answer was refused, nobody could be reached. */
export type NoComment = (typeof NO_COMMENTS)[number];

export const STANCES = [
  "demand",
  "propose",
  "offer",
  "accept",
  "reject",
  "support",
  "oppose",
  "conditional",
  "commit",
  "threaten",
  "doubt",
  "assess",
  "no-comment",
  "announce",
  "unknown",
] as const;
export type Stance = (typeof STANCES)[number];

/** One thing said in one account. */
export interface Statement {
  readonly id: StatementId;
  readonly account: AccountId;
  /** The whole of it: content, cue and source. */
  readonly span: Span;
  /** What is said, without the cue and the source; several pieces where they interrupt it. In order, never overlapping. */
  readonly content: readonly Span[];
  /** The words that report ("said", "according to"); undefined for a quotation that stands alone and for own voice. */
  readonly cue: Span | undefined;
  readonly source: Source;
  readonly form: Form;
  readonly noComment: NoComment | undefined;
  /** When it was said, as written ("on Thursday"). */
  readonly when: Span | undefined;
  /** Quoted runs inside the content, without their marks. */
  readonly quotations: readonly Span[];
  /** Words that weaken the commitment ("may", "reportedly", "I believe"). */
  readonly hedges: readonly Span[];
  /** "about", "roughly" before a figure: no hedge. */
  readonly approximations: readonly Span[];
  /** The cue is denied ("did not say whether"). */
  readonly negated: boolean;
  /** The statement this one is told inside of. */
  readonly within: StatementId | undefined;
  readonly stance: Stance | undefined;
  /** Name of the rule or model that found it. */
  readonly reason: string;
  /** Measured precision of that rule, 0 to 1. */
  readonly confidence: number;
}

export type SayingId = Branded<string, "SayingId">;

/** One thing said, as all accounts carry it. */
export interface Saying {
  readonly id: SayingId;
  readonly statements: readonly StatementId[];
  /** The earliest, where the accounts' dates tell. */
  readonly first: StatementId | undefined;
}
