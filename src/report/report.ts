import {
  type Account,
  type AccountId,
  type Difference,
  QUOTATION_DIFFERENCE_KINDS,
  type Record,
  type Statement,
} from "../model/index.ts";
import { countsOf, differenceLines, isSame, SEVERITIES } from "./differences.ts";
import type { Face } from "./face.ts";
import { gatheredOf, placesAgain } from "./gathered.ts";
import { isKin, lineageSentence } from "./lineage.ts";
import { laidOut, run } from "./lines.ts";
import { type Places, placesOf } from "./places.ts";
import { speakersOf } from "./speakers.ts";
import { speakerLines } from "./statements.ts";

/**
 * The record as a report for the terminal: the accounts, who said what, how the accounts are related, what differs.
 * `order` says in which order the accounts were given; the record itself keeps none.
 */
export function reportOf(record: Record, order: readonly AccountId[], face: Face): string {
  const places = placesOf(record.accounts);
  const accounts = order.map((id) => places.account(id));
  const sections = [
    accountsSection(accounts, face),
    statementsSection(record.statements, order, places, face),
    ...(accounts.length > 1
      ? [lineageSection(record, places, face), ...differenceSections(record, order, places, face)]
      : []),
    noticesSection(record, places, face),
  ];
  return sections.filter((section) => section !== "").join("\n");
}

function accountsSection(accounts: readonly Account[], face: Face): string {
  const lines = accounts.map(({ name, outlet, title, published, text }) => {
    const words = `${text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0} words`;
    const about = [title, outlet, published, words].filter((part) => part !== undefined);
    return laidOut([run(name), run(`: ${about.join(" · ")}`, "faint")], 2, face);
  });
  return headed(accounts.length === 1 ? "1 account" : `${accounts.length} accounts`, lines, face);
}

function statementsSection(
  statements: readonly Statement[],
  order: readonly AccountId[],
  places: Places,
  face: Face,
): string {
  const inOrder = order.flatMap((id) => statements.filter(({ account }) => account === id));
  const speakers = speakersOf(inOrder, places).map((speaker) => `\n${speakerLines(speaker, places, face)}`);
  const own = statements.filter(({ source }) => source.kind === "own-voice").length;
  const rest =
    own === 0 ? [] : [`\n${laidOut([run(`${own} more told by the outlets themselves.`, "faint")], 0, face)}`];
  const lines = [...speakers, ...rest];
  return headed("Who said what", lines.length === 0 ? [laidOut([run("Nobody is quoted.")], 2, face)] : lines, face);
}

function lineageSection({ lineage }: Record, places: Places, face: Face): string {
  const pairs = lineage.pairs
    .filter(isKin)
    .map((pair) => laidOut([run(lineageSentence(pair, lineage, places))], 2, face));
  const families = lineage.families
    .filter(({ accounts }) => accounts.length > 1)
    .map(({ accounts, agency }) => {
      const names = accounts.map((id) => places.account(id).name).join(", ");
      const from = agency === undefined ? "" : ` (credited to ${agency})`;
      return laidOut([run(`${names} count as one source${from}.`)], 2, face);
    });
  const lines = [...pairs, ...families];
  return headed(
    "Lineage",
    lines.length === 0
      ? [laidOut([run("No account is made from another, as far as their words tell.")], 2, face)]
      : lines,
    face,
  );
}

function differenceSections(record: Record, order: readonly AccountId[], places: Places, face: Face): string[] {
  const gathered = gatheredOf(record, order, places);
  const sections = SEVERITIES.map(([severity, meaning]) => {
    const lines = gathered
      .filter(({ difference }) => difference.severity === severity)
      .map((each) => `\n${differenceLines(each.difference, placesAgain(each, places), places, face)}`);
    return lines.length === 0 ? "" : headed(`What differs: ${meaning} (${lines.length})`, lines, face);
  });
  const nothing = gathered.length > 0 ? "" : headed("What differs", [laidOut([run("Nothing.")], 2, face)], face);
  const same = record.differences.filter(isSame);
  const unchanged = same.length === 0 ? "" : laidOut([run(`The same in both: ${countsOf(same)}.`, "faint")], 0, face);
  return [...sections, nothing, unchanged];
}

/**
 * Findings alone, the gravest first, as `readout check` prints them: what one place of the draft has otherwise than several
 * sources is said once.
 */
export function findingsOf(differences: readonly Difference[], accounts: readonly Account[], face: Face): string {
  const places = placesOf(accounts);
  const gathered = new Map<string, [Difference, ...Difference[]]>();
  for (const difference of differences.toSorted((a, b) => b.severity - a.severity)) {
    const key = draftKeyOf(difference, places);
    const same = gathered.get(key);
    if (same) same.push(difference);
    else gathered.set(key, [difference]);
  }
  const alsoIn = ({ a }: Difference) => (a === undefined ? [] : [places.place(a)]);
  return [...gathered.values()]
    .map(([first, ...more]) => differenceLines(first, more.flatMap(alsoIn), places, face))
    .join("\n");
}

/** What makes two findings one to whoever mends the draft. Of a quotation, the source's own words where they differ too. */
function draftKeyOf({ kind, verdict, why, a, b, edits }: Difference, places: Places): string {
  const at = b ?? a;
  const isQuotation = (QUOTATION_DIFFERENCE_KINDS as readonly string[]).includes(kind);
  const own = edits.flatMap((edit) =>
    isQuotation && a && edit.a ? [places.words({ account: a.account, span: edit.a })] : [],
  );
  return JSON.stringify([kind, verdict, why, at && places.place(at), own]);
}

function noticesSection({ notices }: Record, places: Places, face: Face): string {
  const lines = notices.map(({ account, span, rule, reason }) => {
    const place = span === undefined ? places.account(account).name : places.place({ account, span });
    return laidOut([run(`${place}: `, "faint"), run(`${reason} `), run(`[${rule}]`, "faint")], 2, face);
  });
  return lines.length === 0 ? "" : headed("Notices", lines, face);
}

function headed(title: string, lines: readonly string[], face: Face): string {
  return laidOut([run(title.toUpperCase(), "strong")], 0, face) + lines.join("");
}
