import { fromJson, type Json, ReadoutError, type Record } from "../model/index.ts";
import { type Agenda, agendaOf } from "../positions/index.ts";
import type { StoredAgenda } from "../store/index.ts";

/** A story's agenda as its grid stands. */
export interface DeskAgenda {
  /** Which version this is: a change of it names it, so that a change made meanwhile is not lost. */
  readonly version: number;
  /** What somebody settled, then what the reading proposes: all parties and terms of the grid, and those left out of it. */
  readonly agenda: Agenda;
  /** What the last change did, for undoing it; undefined when there is nothing to undo. */
  readonly undo: string | undefined;
}

/** What somebody makes of a story's agenda. */
export interface Settling {
  readonly agenda: Agenda;
  /** What the change does, in words that undoing shows; 1 to 300 characters. */
  readonly what: string;
}

/** `stored` with what the record read under it proposes beyond. */
export function wholeAgenda({ version, agenda, undo }: StoredAgenda, json: string): DeskAgenda {
  const { positions, accounts } = fromJson<Record>(JSON.parse(json) as Json<Record>);
  return { version, agenda: agendaOf(positions, accounts, agenda), undo };
}

const LONGEST_NAME = 300;
/** Words as long as an account writes them: a wording is a piece of one sentence. */
const LONGEST_WORDING = 1000;
/** Entries of one kind, and wordings or aliases of one entry: beyond this nobody settles by hand. */
const MOST = 2000;

/**
 * The change with names and words trimmed, without repeated or blank words.
 * @throws ReadoutError "bad-input" when a name is blank, too long or there twice, or there is too much of anything.
 */
export function soundSettling({ agenda, what }: Settling): Settling {
  const parties = agenda.parties.map(({ name, aliases, hide }) => {
    const kept = nameOf("party", name);
    return { name: kept, aliases: wordsOf("alias", kept, aliases), hide };
  });
  const terms = agenda.terms.map(({ name, words, pin, hide }) => {
    const kept = nameOf("term", name);
    return { name: kept, words: wordsOf("wording", kept, words), pin, hide };
  });
  expectEachOnce(
    "term",
    terms.map(({ name }) => name),
  );
  expectEachOnce(
    "party or alias",
    parties.flatMap(({ name, aliases }) => [name, ...aliases]),
  );
  expectAtMost("parties", parties.length);
  expectAtMost("terms", terms.length);
  return { agenda: { parties, terms }, what: what.trim().slice(0, LONGEST_NAME) || "A change" };
}

function nameOf(of: string, name: string): string {
  const kept = name.trim();
  if (kept !== "" && kept.length <= LONGEST_NAME) return kept;
  const found = kept === "" ? "a blank one" : `one of ${kept.length}`;
  throw new ReadoutError("bad-input", `expected a ${of}'s name of 1 to ${LONGEST_NAME} characters, found ${found}`);
}

function wordsOf(of: string, name: string, given: readonly string[]): string[] {
  const words = [...new Set(given.map((each) => each.trim()))].filter((each) => each !== "" && each !== name);
  expectAtMost(`${of}s of “${name}”`, words.length);
  const long = words.find((each) => each.length > LONGEST_WORDING);
  if (long === undefined) return words;
  throw new ReadoutError(
    "bad-input",
    `expected ${of}s of “${name}” of at most ${LONGEST_WORDING} characters, found one of ${long.length}`,
  );
}

function expectAtMost(what: string, found: number): void {
  if (found > MOST) throw new ReadoutError("bad-input", `expected at most ${MOST} ${what}, found ${found}`);
}

/** As they are written: a reading may propose two names that differ in capitals alone. */
function expectEachOnce(what: string, names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name))
      throw new ReadoutError("bad-input", `expected each ${what} once, found “${name}” twice: put the two together`);
    seen.add(name);
  }
}
