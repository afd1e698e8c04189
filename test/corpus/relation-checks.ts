import { contains, lengthOf, overlaps, QUOTATION_DIFFERENCE_KINDS, type Span } from "../../src/model/index.ts";
import type { MarkedAccount } from "./account-file.ts";
import { type MarkedDifference, type Relations, resolveWords, type Words } from "./relations.ts";

/** Something wrong in `relations.json`, at a path such as `differences[3].a`; `words` helps to find the line. */
export interface RelationFault {
  readonly path: string;
  readonly words: string | undefined;
  readonly message: string;
}

type Complain = (path: string, message: string, words?: string) => void;
/** A resolved side of a difference. */
interface Side {
  readonly account: MarkedAccount;
  readonly at: Span;
  readonly words: string;
}

/** Whatever in the relations does not fit the accounts: unknown accounts, words that do not stand there, claims the marks belie. */
export function relationFaults(relations: Relations, accounts: readonly MarkedAccount[]): RelationFault[] {
  const faults: RelationFault[] = [];
  const complain: Complain = (path, message, words) => faults.push({ path, words, message });
  const byId = new Map(accounts.map((account) => [account.id, account]));
  checkDescent(relations, accounts, complain);
  const side = (words: Words | undefined, path: string): Side | undefined => {
    if (words === undefined) return undefined;
    const account = byId.get(words.account);
    const at =
      account === undefined ? `there is no account “${words.account}”` : resolveWords(words, account.marked.text);
    if (typeof at === "string") complain(path, at, words.words);
    return account === undefined || typeof at === "string" ? undefined : { account, at, words: words.words };
  };
  for (const [index, difference] of relations.differences.entries()) {
    const path = `differences[${index}]`;
    checkShape(difference, path, complain);
    const a = side(difference.a, `${path}.a`);
    const b = side(difference.b, `${path}.b`);
    if (a !== undefined && b !== undefined) checkClaim(difference, a, b, path, complain);
    for (const edit of difference.edits ?? []) {
      if (edit.a !== undefined && difference.a?.words.includes(edit.a) !== true)
        complain(path, `edit: “${edit.a}” is not in a`, difference.a?.words);
      if (edit.b !== undefined && difference.b?.words.includes(edit.b) !== true)
        complain(path, `edit: “${edit.b}” is not in b`, difference.b?.words);
    }
  }
  checkPositions(relations, side, complain);
  return faults;
}

function checkDescent({ descent }: Relations, accounts: readonly MarkedAccount[], complain: Complain): void {
  const ids = new Set(accounts.map(({ id }) => id));
  const pairs = new Set<string>();
  for (const [index, { a, b, kind, parent }] of descent.entries()) {
    const path = `descent[${index}]`;
    for (const id of [a, b]) if (!ids.has(id)) complain(path, `there is no account “${id}”`);
    if (a === b) complain(path, "an account is not related to itself");
    const pair = [a, b].sort().join(" ");
    if (pairs.has(pair)) complain(path, `a second entry for ${pair}`);
    pairs.add(pair);
    if (parent !== undefined && parent !== a && parent !== b)
      complain(path, `the parent is one of the two, not “${parent}”`);
    if (kind === "common-source" && parent !== undefined)
      complain(path, "two accounts with a common source have no parent");
    const child = accounts.find(({ id }) => id === (parent === a ? b : a));
    if (parent !== undefined && child?.from.includes(parent) === false)
      complain(path, `the header of ${child.id} does not say “from: ${parent}”`);
  }
  for (const { id, from } of accounts)
    for (const parent of from)
      if (!descent.some((pair) => pair.parent === parent && (pair.a === id || pair.b === id)))
        complain("descent", `${id} says “from: ${parent}”, but no entry has the two with parent “${parent}”`);
}

const BOTH_SIDES: ReadonlySet<string> = new Set([
  ...QUOTATION_DIFFERENCE_KINDS,
  "figure",
  "date",
  "negation",
  "wording",
  "hedge-lost",
  "hedge-gained",
  "attribution-changed",
  "attribution-lost",
  "attribution-gained",
]);

function checkShape({ kind, a, b, verdict }: MarkedDifference, path: string, complain: Complain): void {
  const sides = [a, b].filter((one) => one !== undefined).length;
  if (BOTH_SIDES.has(kind) && sides !== 2) complain(path, `${kind} needs a and b`, (a ?? b)?.words);
  if (kind === "only-in" && sides !== 1) complain(path, "only-in has a or b, not both", a?.words);
  if (sides === 2 && a?.account === b?.account) complain(path, "a and b stand in two accounts", a?.words);
  const valued = kind === "figure" || kind === "date";
  if (valued !== (verdict !== undefined))
    complain(path, valued ? `${kind} needs a verdict` : `${kind} has no verdict`, (a ?? b)?.words);
}

/** Compares what the difference claims with the quotation marks, hedges and figures that are marked. */
function checkClaim({ kind }: MarkedDifference, a: Side, b: Side, path: string, complain: Complain): void {
  const quoted = (side: Side) =>
    side.account.marked.quotations.some(
      (inner) => contains(inner, side.at) || (overlaps(inner, side.at) && lengthOf(side.at) <= lengthOf(inner) + 2),
    );
  const needs = (name: "a" | "b", side: Side, wanted: boolean) => {
    if (quoted(side) !== wanted)
      complain(
        `${path}.${name}`,
        `${kind}: ${name} has to lie ${wanted ? "inside" : "outside"} quotation marks`,
        side.words,
      );
  };
  switch (kind) {
    case "promoted":
    case "demoted":
      needs("a", a, kind === "demoted");
      needs("b", b, kind === "promoted");
      break;
    case "identical":
    case "trimmed":
    case "altered":
    case "spliced":
    case "reassigned":
    case "rendered":
      needs("a", a, true);
      needs("b", b, true);
      if (!wordsFit(kind, a.words, b.words))
        complain(path, `the words do not fit “${kind}”: see its meaning in corpus/README.md`, a.words);
      break;
    case "hedge-lost":
    case "hedge-gained": {
      const [with_, without] = kind === "hedge-lost" ? [a, b] : [b, a];
      if (!hedged(with_)) complain(path, `no {h …} lies in “${with_.words}”`, with_.words);
      if (hedged(without)) complain(path, `a {h …} lies in “${without.words}”`, without.words);
      break;
    }
    case "figure":
    case "date":
      for (const side of [a, b])
        if (!valued(kind, side))
          complain(path, `no {${kind === "figure" ? "f" : "d"} …} lies in “${side.words}”`, side.words);
      break;
    default:
  }
}

function hedged({ account: { marked }, at }: Side): boolean {
  return [...marked.ownHedges, ...marked.statements.flatMap(({ hedges }) => hedges)].some((hedge) =>
    overlaps(hedge, at),
  );
}

function valued(kind: "figure" | "date", { account: { marked }, at }: Side): boolean {
  const places =
    kind === "figure" ? marked.figures : [...marked.dates, ...marked.statements.flatMap(({ when }) => when ?? [])];
  return places.some((place) => overlaps(place, at));
}

function wordsFit(
  kind: "identical" | "trimmed" | "altered" | "spliced" | "reassigned" | "rendered",
  a: string,
  b: string,
): boolean {
  const [one, other] = [plainWords(a), plainWords(b)];
  const inOrder = one !== other && ` ${one} `.includes(` ${other} `);
  if (kind === "identical") return one === other;
  if (kind === "trimmed") return inOrder;
  if (kind === "altered") return one !== other && !inOrder;
  return kind === "spliced" ? one !== other : true;
}

function plainWords(words: string): string {
  return (words.toLowerCase().match(/[\p{L}\p{N}]+(?:[’'][\p{L}\p{N}]+)*/gu) ?? []).join(" ").replaceAll("’", "'");
}

function checkPositions(
  relations: Relations,
  side: (words: Words | undefined, path: string) => Side | undefined,
  complain: Complain,
): void {
  const { parties = [], terms = [], positions = [], changes = [] } = relations;
  const known = (party: string, term: string, path: string) => {
    if (!parties.includes(party)) complain(path, `“${party}” is not among the parties`);
    if (!terms.some(({ id }) => id === term)) complain(path, `“${term}” is not among the terms`);
  };
  const ids = new Set<string>();
  for (const [index, position] of positions.entries()) {
    const path = `positions[${index}]`;
    if (ids.has(position.id)) complain(path, `a second position ${position.id}`);
    ids.add(position.id);
    known(position.party, position.term, path);
    for (const words of [...(position.conditions ?? []), ...position.evidence]) side(words, path);
  }
  for (const [index, change] of changes.entries()) {
    const path = `changes[${index}]`;
    known(change.party, change.term, path);
    if (
      (change.kind === "new") !== (change.from === undefined) ||
      (change.kind === "dropped") !== (change.to === undefined)
    )
      complain(path, "new has no from, dropped has no to, the others have both");
    for (const id of [change.from, change.to]) {
      const position = positions.find((one) => one.id === id);
      if (id !== undefined && (position?.party !== change.party || position.term !== change.term))
        complain(path, `${id} is no position of ${change.party} on ${change.term}`);
    }
    for (const words of change.evidence) side(words, path);
  }
}
