import type { Agenda, AgendaParty, AgendaTerm } from "./api.ts";

/** What an entry of the agenda is about. */
export type EntryKind = "term" | "party";

/** One party or term of an agenda, as its dialog shows it. */
export interface Entry {
  readonly name: string;
  /** Wordings of a term, other names of a party. */
  readonly words: readonly string[];
  readonly hide: boolean;
  /** Never of a party. */
  readonly pin: boolean;
}

/** What somebody makes of an entry. */
export interface EntryEdit extends Entry {
  /** Words that no longer belong to it: a term's own term under `apartName`, when that is not blank. */
  readonly apart: readonly string[];
  readonly apartName: string;
  /** The entry it is put together with: then nothing else of the edit counts. */
  readonly into: string | undefined;
}

/** A change of an agenda, and what it does in words. */
export interface Change {
  readonly agenda: Agenda;
  readonly what: string;
}

/** The agenda's entries of one kind, in its order. */
export function entriesOf(agenda: Agenda, kind: EntryKind): Entry[] {
  if (kind === "term") return [...agenda.terms];
  return agenda.parties.map(({ name, aliases, hide }) => ({ name, words: aliases, hide, pin: false }));
}

/**
 * The agenda with an entry changed; undefined when it has none of that name any more, or none to put it together with.
 * `before` is the entry as somebody saw it who made the edit: what others changed of it meanwhile stays. A name that is
 * given up goes on meaning the entry.
 */
export function edited(agenda: Agenda, kind: EntryKind, before: Entry, edit: EntryEdit): Change | undefined {
  const entries = entriesOf(agenda, kind);
  const entry = entries.find(({ name }) => name === before.name);
  if (entry === undefined) return undefined;
  const next =
    edit.into === undefined ? changed(entries, entry, { before, edit, kind }) : merged(entries, entry, edit.into);
  return next && { agenda: withEntries(agenda, kind, next), what: said(before, edit) };
}

/** The agenda with that entry shown again. */
export function shownAgain(agenda: Agenda, kind: EntryKind, name: string): Change {
  const entries = entriesOf(agenda, kind).map((entry) => (entry.name === name ? { ...entry, hide: false } : entry));
  return { agenda: withEntries(agenda, kind, entries), what: `Showed “${name}” again` };
}

/** The entries that are left out of the grid. */
export function hiddenIn(agenda: Agenda): { readonly kind: EntryKind; readonly name: string }[] {
  return (["term", "party"] as const).flatMap((kind) =>
    entriesOf(agenda, kind).flatMap(({ name, hide }) => (hide ? [{ kind, name }] : [])),
  );
}

export const NOTHING_SETTLED: Change = { agenda: { parties: [], terms: [] }, what: "Proposed all anew" };

interface Making {
  readonly before: Entry;
  readonly edit: EntryEdit;
  readonly kind: EntryKind;
}

function changed(entries: readonly Entry[], entry: Entry, { before, edit, kind }: Making): Entry[] {
  const { apart } = edit;
  const name = edit.name.trim();
  const added = edit.words.filter((word) => !before.words.includes(word));
  const givenUp = name === entry.name ? [] : [entry.name];
  const words = [...new Set([...entry.words, ...added, ...givenUp])].filter((word) => !apart.includes(word));
  const hide = edit.hide === before.hide ? entry.hide : edit.hide;
  const pin = edit.pin === before.pin ? entry.pin : edit.pin;
  const parts: Entry[] = [{ name, words, hide, pin }];
  const apartName = edit.apartName.trim();
  if (kind === "term" && apart.length > 0 && apartName !== "")
    parts.push({ name: apartName, words: apart, hide: false, pin: false });
  return entries.flatMap((each) => (each === entry ? parts : [each]));
}

function merged(entries: readonly Entry[], entry: Entry, into: string): Entry[] | undefined {
  if (into === entry.name || !entries.some(({ name }) => name === into)) return undefined;
  return entries.flatMap((each) => {
    if (each === entry) return [];
    if (each.name !== into) return [each];
    return [{ ...each, words: [...new Set([...each.words, entry.name, ...entry.words])], pin: each.pin || entry.pin }];
  });
}

function withEntries(agenda: Agenda, kind: EntryKind, entries: readonly Entry[]): Agenda {
  if (kind === "term")
    return { ...agenda, terms: entries.map(({ name, words, pin, hide }): AgendaTerm => ({ name, words, pin, hide })) };
  return { ...agenda, parties: entries.map(({ name, words, hide }): AgendaParty => ({ name, aliases: words, hide })) };
}

function said(before: Entry, { name, hide, pin, apart, apartName, into }: EntryEdit): string {
  const of = `“${before.name}”`;
  if (into !== undefined) return `Put ${of} together with “${into}”`;
  const done = [
    name.trim() !== before.name && `renamed it “${name.trim()}”`,
    apart.length > 0 && (apartName.trim() === "" ? "took words from it" : `split off “${apartName.trim()}”`),
    hide !== before.hide && (hide ? "left it out" : "showed it again"),
    pin !== before.pin && (pin ? "pinned it" : "unpinned it"),
  ].filter((each) => each !== false);
  return done.length === 0 ? `Changed ${of}` : `Changed ${of}: ${done.join(", ")}`;
}
