import type { Account, AccountId, Passage } from "../model/index.ts";

/** Looks up accounts by id and says where passages lie. */
export interface Places {
  /** @throws RangeError when the record has no such account. */
  account(id: AccountId): Account;
  /** The exact words. */
  words(at: Passage): string;
  /** Line and column of its first character, as `place` counts them. */
  position(at: Passage): { readonly line: number; readonly column: number };
  /** `name:line:column` of its first character, both counted from 1, columns in UTF-16 code units as editors do. */
  place(at: Passage): string;
}

/** The places of these accounts' texts. Cost: one pass over each text that is asked about. */
export function placesOf(accounts: readonly Account[]): Places {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const lines = new Map<AccountId, readonly number[]>();
  const account = (id: AccountId) => {
    const found = byId.get(id);
    if (found === undefined) throw new RangeError(`no account ${id} among ${accounts.length}`);
    return found;
  };
  const startsOf = (id: AccountId) => {
    const known = lines.get(id) ?? lineStarts(account(id).text);
    lines.set(id, known);
    return known;
  };
  const position = (at: Passage) => {
    const starts = startsOf(at.account);
    const line = lastNotAfter(starts, at.span.start);
    return { line: line + 1, column: at.span.start - (starts[line] ?? 0) + 1 };
  };
  return {
    account,
    position,
    words: (at) => account(at.account).text.slice(at.span.start, at.span.end),
    place: (at) => {
      const { line, column } = position(at);
      return `${account(at.account).name}:${line}:${column}`;
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** Index of the last of `sorted` that is not after `value`; `sorted` begins with 0. */
function lastNotAfter(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle;
  }
  return low;
}
