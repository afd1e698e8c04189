import { type Agenda, NO_AGENDA } from "../../positions/index.ts";
import type { AgendaChange, StoredAgenda, StoryId } from "../contract.ts";
import type { Tables } from "./tables.ts";

/** The story's agenda as last changed. */
export function agendaOf(tables: Tables, story: StoryId): StoredAgenda {
  const { version, agenda, what } = versionAt(tables, story, undefined);
  return { version, agenda, undo: what };
}

/** Whether `agenda` was kept as the version after `version`, which has to be the present one. */
export function putAgenda(tables: Tables, story: StoryId, change: AgendaChange, version: number): boolean {
  if (versionAt(tables, story, undefined).version !== version) return false;
  insert(tables, story, { ...change, version: version + 1, back: version });
  return true;
}

/** Whether the last change not undone yet was undone; `version` has to be the present one. */
export function undoAgenda(tables: Tables, story: StoryId, version: number, made: string): boolean {
  const present = versionAt(tables, story, undefined);
  if (present.version !== version || present.back === undefined) return false;
  const { agenda, what, back } = versionAt(tables, story, present.back);
  insert(tables, story, { agenda, what, made, version: version + 1, back });
  return true;
}

/** A version of an agenda, and what undoing it takes back and leads back to: both are there or neither. */
interface Version {
  readonly version: number;
  readonly agenda: Agenda;
  readonly what: string | undefined;
  readonly back: number | undefined;
}

const NOTHING_SETTLED: Version = { version: 0, agenda: NO_AGENDA, what: undefined, back: undefined };

/** The version of that number; the last without one. */
function versionAt(tables: Tables, story: StoryId, wanted: number | undefined): Version {
  const row = tables.one(
    "SELECT version, json, what, back FROM agenda WHERE story = ? AND version <= ? ORDER BY version DESC LIMIT 1",
    story,
    wanted ?? Number.MAX_SAFE_INTEGER,
  );
  if (row === undefined) return NOTHING_SETTLED;
  return {
    version: Number(row.version),
    agenda: JSON.parse(String(row.json)),
    what: row.what === null ? undefined : JSON.parse(String(row.what)),
    back: row.back === null ? undefined : Number(row.back),
  };
}

function insert(
  tables: Tables,
  story: StoryId,
  { version, made, what, back, agenda }: Version & { made: string },
): void {
  const said = what === undefined ? null : JSON.stringify(what);
  tables.run(
    "INSERT INTO agenda VALUES (?, ?, ?, ?, ?, ?)",
    story,
    version,
    made,
    said,
    back ?? null,
    JSON.stringify(agenda),
  );
}
