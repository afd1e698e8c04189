import type { NameKind } from "../text.ts";
import { isCapitalised } from "./casing.ts";
import type { Known } from "./gazetteer.ts";
import { isAcronym, kindAt, type Vote } from "./kinds.ts";
import { GIVEN, NO_NAMES, ORG_HEADS, PLACE_ENDS, STATE_BODY } from "./lists.ts";
import { knownAt, type Page } from "./page.ts";
import type { Run } from "./runs.ts";
import { nameStart, roleStart } from "./titles.ts";

/** A name with its title, before it is known who it is. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  /** First token of the title that ends where the name begins; `from` when there is none. */
  readonly title: number;
  readonly sentence: number;
  readonly known: Known | undefined;
  readonly vote: Vote;
}

/** What a run holds: a name, several side by side, or none. */
export function candidatesIn(page: Page, found: Run): Candidate[] {
  const run = withoutTail(page, found);
  const { from, to, sentence, known } = run;
  const start = page.sentences[sentence]?.from ?? from;
  if (known) return [certain(from, to, sentence, known)];
  const name = nameStart(page, run);
  if (name === to) return knownIn(page, from, to, sentence);
  if (name > from)
    return [{ from: name, to, title: from, sentence, known: undefined, vote: { kind: "person", weight: 5 } }];
  if (isNoName(page, from, to)) return [];
  const parts = splitAt(page, from, to, sentence);
  if (parts) return parts;
  if (from === start && isSpeakerLine(page, run))
    return [{ from, to, title: from, sentence, known: undefined, vote: { kind: "person", weight: 4 } }];
  const role = roleStart(page, from, start);
  if (isDateline(page, sentence))
    return [{ from, to, title: from, sentence, known: undefined, vote: datelineVote(page, from) }];
  if (role === from && isWork(page, from, to)) return [];
  const vote: Vote =
    role < from && !isBodyName(page, from, to) ? { kind: "person", weight: 4 } : kindAt(page, from, to);
  return [{ from, to, title: vote.kind === "person" ? role : from, sentence, known: undefined, vote }];
}

/** "BRANDT: We will wait." in a transcript; in an interview the paper has its name there, in more words than one. */
function isSpeakerLine({ account, sentences, tokens }: Page, { from, to, sentence }: Run): boolean {
  return (
    to === from + 1 &&
    tokens[to]?.form === ":" &&
    account.blocks[sentences[sentence]?.block ?? -1]?.kind === "paragraph"
  );
}

function isDateline({ account, sentences }: Page, sentence: number): boolean {
  return account.blocks[sentences[sentence]?.block ?? -1]?.kind === "dateline";
}

/** "HALDEN, 3 March 2026 (Northwire) —": a place, and in brackets an agency. */
function datelineVote({ tokens }: Page, from: number): Vote {
  return { kind: tokens[from - 1]?.form === "(" ? "organisation" : "place", weight: 4 };
}

/** Capitals that fill quotation marks are the name of a work or a byword, not of somebody. */
function isWork(page: Page, from: number, to: number): boolean {
  const marks = /^(?:["“”‘’]|``|'')$/u;
  const inside = marks.test(page.tokens[from - 1]?.form ?? "");
  const last = /^[,.!?]$/u.test(page.tokens[to]?.form ?? "") ? to + 1 : to;
  return inside && marks.test(page.tokens[last]?.form ?? "") && !GIVEN.has(page.tokens[from]?.norm ?? "");
}

/** Without the common nouns in capitals it ends in ("Norrick IPO"). */
function withoutTail(page: Page, run: Run): Run {
  let { to } = run;
  const isTail = (form: string) => isAcronym(form) && NO_NAMES.has(form);
  while (!run.known && to - 1 > run.from && isTail(page.tokens[to - 1]?.form ?? "")) to--;
  return to === run.to ? run : { ...run, to, known: knownWhole(page, run.from, to) };
}

function certain(from: number, to: number, sentence: number, known: Known): Candidate {
  return { from, to, title: from, sentence, known, vote: { kind: known.kind, weight: 6 } };
}

/** The known names of a stretch that is no name itself ("U.S. Secretary of State"). */
function knownIn(page: Page, from: number, to: number, sentence: number): Candidate[] {
  const found: Candidate[] = [];
  for (let at = from; at < to; ) {
    const hit = isCapitalised(page.tokens[at]) ? knownAt(page, at, to, false) : undefined;
    if (hit) found.push(certain(at, hit.to, sentence, hit.known));
    at = hit ? hit.to : at + 1;
  }
  return found;
}

/** Words with a capital that name nobody ("Christmas", "Cold War"). */
function isNoName(page: Page, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const form = page.tokens[at]?.form ?? "";
    if (isCapitalised(page.tokens[at]) && !NO_NAMES.has(form)) return false;
  }
  return true;
}

/** A known name in front and something else behind it, where the two are not one name. */
function splitAt(page: Page, from: number, to: number, sentence: number): Candidate[] | undefined {
  const last = page.tokens[to - 1];
  const first = page.tokens[from];
  if (!last || !first) return undefined;
  if (EVENTS.has(last.form)) return knownIn(page, from, to, sentence);
  const lead = knownAt(page, from, to, false);
  if (!lead || isBodyName(page, from, to) || PLACE_ENDS.has(last.form)) return undefined;
  const person = GIVEN.has(first.norm) && lead.to === from + 1 && lead.known.kind !== "people";
  if (person || !(lead.known.adjective || lead.known.kind === "people")) return undefined;
  return [
    certain(from, lead.to, sentence, lead.known),
    ...candidatesIn(page, { from: lead.to, to, sentence, known: knownWhole(page, lead.to, to) }),
  ];
}

function knownWhole(page: Page, from: number, to: number): Known | undefined {
  const hit = knownAt(page, from, to, false);
  return hit?.to === to ? hit.known : undefined;
}

/** What happens or is signed is no party: "the Paris Agreement" names Paris. */
const EVENTS = new Set(
  "Accord,Accords,Act,Agreement,Amendment,Award,Awards,Bill,Bowl,Championship,Championships,Clause,Conference,Crisis,Cup,Day,Declaration,Election,Elections,Festival,Games,Law,Lottery,Medal,Memorandum,Olympics,Pact,Plan,Prize,Protocol,Resolution,Revolution,Summit,Syndrome,Treaty,Uprising,War,Wars,Week".split(
    ",",
  ),
);

/** Whether the words name a body: its head stands last, or before "of". */
export function isBodyName(page: Page, from: number, to: number): boolean {
  const last = page.tokens[to - 1]?.form ?? "";
  if (ORG_HEADS.has(last) || STATE_BODY.has(last)) return true;
  for (let at = from + 1; at < to; at++)
    if (page.tokens[at]?.norm === "of" || page.tokens[at]?.norm === "for" || page.tokens[at]?.form === "&")
      return ORG_HEADS.has(page.tokens[at - 1]?.form ?? "") || page.tokens[at]?.form === "&";
  return false;
}

/** The kind most mentions of one spelling speak for. */
export function settledKind(votes: readonly Vote[]): NameKind {
  const weights = new Map<NameKind, number>();
  for (const { kind, weight } of votes) weights.set(kind, (weights.get(kind) ?? 0) + weight);
  let best: NameKind = "person";
  for (const [kind, weight] of weights) if (weight > (weights.get(best) ?? 0)) best = kind;
  return best;
}
