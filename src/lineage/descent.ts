import { type AccountId, earlier, type PairKind } from "../model/index.ts";
import { agencyNamed } from "./agency-credit.ts";
import type { Evidence, Strand } from "./evidence.ts";

/** How two accounts are related, which was first where that can be told, and what speaks for it. */
export interface Descent {
  readonly kind: PairKind;
  readonly parent: AccountId | undefined;
  readonly why: readonly [string, ...string[]];
}

/** From this share on, an account is the other again and not a part of it worked into something else. */
const WHOLE = 0.8;
/** From this share of words in long runs on, a part was taken over as it stood and not reworded. */
const STANDING = 0.75;
/** From this share of sentences on, an account holds little that it did not take from the other. */
const MOSTLY = 0.6;
/** Telling words, outside quotation marks, in long shared runs: fewer than this any two accounts of an event may share. */
const COPIED_WORDS = 10;
/** The same, inside quotation marks: outlets that hear one speech share these without copying. */
const QUOTED_WORDS = 4;
/** Share of both accounts below which a few shared phrases are no sign of one text. */
const SLIGHT = 0.04;

/** The kind of pair and its parent. Reads the strands' times, outlets and credits; never their order. */
export function descentOf(a: Strand, b: Strand, evidence: Evidence): Descent {
  const { kind, why } = kindOf(a, b, evidence);
  const parent = PARENTED.has(kind) ? parentOf(a, b) : undefined;
  return { kind, parent: parent?.id, why: parent === undefined ? why : [...why, parent.why] };
}

const PARENTED: ReadonlySet<PairKind> = new Set(["repost", "excerpt", "rewrite"]);
const percent = (share: number): string => `${Math.round(share * 100)}%`;

function kindOf(a: Strand, b: Strand, evidence: Evidence): { kind: PairKind; why: [string, ...string[]] } {
  const { share } = evidence;
  const shares = `${percent(share.a)} of the words of one and ${percent(share.b)} of the other are the same`;
  if (Math.min(share.a, share.b) >= WHOLE) return { kind: "repost", why: [shares] };
  const standing = share.a > share.b ? evidence.standing.a : evidence.standing.b;
  if (Math.max(share.a, share.b) >= WHOLE && standing >= STANDING && evidence.toldWords >= COPIED_WORDS) {
    return {
      kind: "excerpt",
      why: [`${percent(Math.max(share.a, share.b))} of the shorter account stands in the longer`],
    };
  }
  const copied = evidence.toldWords >= COPIED_WORDS && Math.max(share.a, share.b) >= SLIGHT;
  const third = thirdParty(a, b);
  if (third !== undefined && (copied || evidence.toldWords + evidence.quotedWords >= COPIED_WORDS)) {
    return { kind: "common-source", why: [shares, third] };
  }
  if (copied) return copiedKind(evidence, shares);
  if (evidence.quotedWords >= QUOTED_WORDS) {
    return { kind: "quotes-only", why: ["the runs of words they share stand almost all in quotation marks"] };
  }
  return { kind: "independent", why: ["they share no more than short phrases"] };
}

function copiedKind(evidence: Evidence, shares: string): { kind: PairKind; why: [string, ...string[]] } {
  const most = Math.max(evidence.sentences.a, evidence.sentences.b);
  if (most >= MOSTLY) {
    return { kind: "rewrite", why: [shares, `${percent(most)} of the sentences of one carry words from the other`] };
  }
  return { kind: "common-source", why: [shares, "each also holds much that the other lacks"] };
}

/** Why both go back to an agency that neither of them is; undefined when nothing says so. */
function thirdParty(a: Strand, b: Strand): string | undefined {
  for (const { credit } of [a, b]) {
    if (credit === undefined || isBy(a, credit.agency) || isBy(b, credit.agency)) continue;
    return credit.kind === "own"
      ? `an account credits ${credit.agency}, which neither account is`
      : `sources of an account spoke to ${credit.agency}, which neither account is`;
  }
  return undefined;
}

/** Whether the account is the agency's own: by outlet, or by a credit for the whole text with no other outlet known. */
function isBy(strand: Strand, agency: string): boolean {
  const { outlet } = strand.text.account;
  if (outlet !== undefined) {
    return agencyNamed(outlet) === agency || outlet.toLowerCase().includes(agency.toLowerCase());
  }
  return strand.credit?.kind === "own" && strand.credit.agency === agency;
}

interface Parent {
  readonly id: AccountId;
  readonly why: string;
}

/** The account the other was made from, when all that speaks on it agrees. */
function parentOf(a: Strand, b: Strand): Parent | undefined {
  const votes = [creditedParent(a, b), creditedParent(b, a), namedParent(a, b), namedParent(b, a), earlierParent(a, b)];
  const found = votes.filter((vote) => vote !== undefined);
  return found.every((vote) => vote.id === found[0]?.id) ? found[0] : undefined;
}

/** `parent` is the agency that `child` credits, and `child` is not. */
function creditedParent(parent: Strand, child: Strand): Parent | undefined {
  const agency = child.credit?.agency;
  if (agency === undefined || !isBy(parent, agency) || isBy(child, agency)) return undefined;
  return { id: parent.text.account.id, why: `the other account credits ${agency}` };
}

/** `child` names the outlet of `parent`. */
function namedParent(parent: Strand, child: Strand): Parent | undefined {
  const { outlet, id } = parent.text.account;
  if (outlet === undefined || outlet.length < 4 || outlet === child.text.account.outlet) return undefined;
  const named =
    child.text.account.text.includes(outlet) && !parent.text.account.text.includes(child.text.account.outlet ?? outlet);
  return named ? { id, why: `the other account names ${outlet}` } : undefined;
}

function earlierParent(a: Strand, b: Strand): Parent | undefined {
  const first = earlier(a.text.account.published, b.text.account.published);
  if (first === undefined) return undefined;
  return { id: (first === "a" ? a : b).text.account.id, why: "it was published first" };
}
