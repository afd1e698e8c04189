import { compared, onlyInOf, sayingsOf, withSayings } from "../differences/index.ts";
import type { Ingested } from "../ingest/index.ts";
import { lineageOf } from "../lineage/index.ts";
import type { Account, Difference, Lineage, Notice, Record } from "../model/index.ts";
import { type Agenda, NO_AGENDA, positionsAmong, stanceOf } from "../positions/index.ts";
import { type Models, type Reading, readingOf } from "../statements/index.ts";
import { textOf } from "../text/index.ts";
import { orientedLineage, pairsOf } from "./pairs.ts";

/**
 * The record of one story. The order of `ingested` does not matter, and the same accounts give the same bytes; an
 * account given twice counts once, with a notice. What is in another language than English is kept, not read. `agenda`
 * names parties and terms where somebody has settled them.
 * Cost: linear in the accounts' lengths, plus each pair of accounts.
 */
export function recordOf(ingested: readonly Ingested[], models?: Models, agenda: Agenda = NO_AGENDA): Record {
  return storyReadingOf(ingested, models).under(agenda);
}

/** The accounts of one story, read once. */
export interface StoryReading {
  /** The record with its positions under the agenda's names. They alone are read anew: a tenth of the whole or so. */
  under(agenda: Agenda): Record;
}

/** As `recordOf`, for whoever asks for one story's record under one agenda after the other. */
export function storyReadingOf(ingested: readonly Ingested[], models?: Models): StoryReading {
  const { distinct, repeats } = withoutRepeats(ingested);
  const accounts = distinct.map(({ account }) => account);
  const readings = accounts.map((account) =>
    isRead(account) ? withStances(readingOf(account, models)) : unread(account),
  );
  const lineage = orientedLineage(lineageOf(readings), accounts);
  const read = readings.filter(({ text }) => isRead(text.account));
  const differences = differencesAmong(read, lineage);
  const sayings = sayingsOf(read, differences);
  const statements = readings.flatMap((reading) => reading.statements);
  const joined = withSayings(differences, sayings, read);
  const notices = [...distinct.flatMap((each) => each.notices), ...repeats];
  return {
    under: (agenda) => {
      const { positions, changes } = positionsAmong(read, agenda);
      return { readout: 1, accounts, statements, sayings, positions, changes, lineage, differences: joined, notices };
    },
  };
}

/** Whether an account is in the language that is read; one too short to tell is. */
export function isRead({ language }: Account): boolean {
  return language === undefined || language === "en";
}

/** The reading with the stance of each statement. */
function withStances({ text, statements }: Reading): Reading {
  return { text, statements: statements.map((statement) => ({ ...statement, stance: stanceOf(text, statement) })) };
}

function unread(account: Account): Reading {
  return { text: textOf(account), statements: [] };
}

/** Each account once, in the order of their ids. */
function withoutRepeats(ingested: readonly Ingested[]): { distinct: Ingested[]; repeats: Notice[] } {
  const distinct = new Map<string, Ingested>();
  const repeated = new Map<string, number>();
  for (const each of ingested) {
    const { id } = each.account;
    if (distinct.has(id)) repeated.set(id, (repeated.get(id) ?? 1) + 1);
    else distinct.set(id, each);
  }
  const inOrder = [...distinct.values()].sort((x, y) => (x.account.id < y.account.id ? -1 : 1));
  const repeats = inOrder.flatMap(({ account }) => {
    const times = repeated.get(account.id);
    return times === undefined ? [] : [repeatNotice(account, times)];
  });
  return { distinct: inOrder, repeats };
}

function repeatNotice({ id, name }: Account, times: number): Notice {
  return {
    account: id,
    span: undefined,
    rule: "given-again",
    reason: `${name} was given ${times} times with the same text; it counts once`,
  };
}

/** The differences of every two accounts, pair by pair, then what stands in one account alone. */
function differencesAmong(readings: readonly Reading[], lineage: Lineage): readonly Difference[] {
  const pairs = pairsOf(readings, lineage).map(({ a, b, known }) => compared(a, b, known?.spans ?? []));
  return [...pairs.flatMap(({ differences }) => differences), ...onlyInOf(readings, pairs, lineage)];
}
