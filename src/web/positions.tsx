import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Grid, type GridRow, gridOf, type Record, STATE_MEANINGS } from "../model/index.ts";
import type { StoryAddress } from "./address.ts";
import { AgendaBar } from "./agenda-bar.tsx";
import { type Entry, type EntryKind, edited, entriesOf, hiddenIn } from "./agenda-edits.ts";
import type { Agenda, DeskStory } from "./api.ts";
import { Company } from "./company.tsx";
import { EntryDialog } from "./entry-dialog.tsx";
import { STATE_LABELS } from "./labels.ts";
import { Cell } from "./position-cell.tsx";
import { useSettling } from "./settling.ts";

interface PositionsProps {
  readonly story: DeskStory;
  readonly record: Record;
  readonly address: StoryAddress;
  readonly changed: () => void;
}

/** A name in the grid's heads. */
interface Named {
  readonly kind: EntryKind;
  readonly name: string;
}

/** An entry of the agenda as it was when somebody chose to change it, whatever becomes of it meanwhile. */
interface Chosen {
  readonly kind: EntryKind;
  readonly entry: Entry;
  readonly others: readonly string[];
}

/**
 * Who wants what: a term a row, a party a column; every cell opens the words it was read from, in their account. The name
 * of a party or a term opens what can be done with it.
 */
export function Positions({ story, record, address, changed }: PositionsProps) {
  const settling = useSettling(story, changed);
  const agenda = settling.agenda?.agenda;
  const [chosen, choose] = useChosen(agenda);
  const section = useRef<HTMLElement>(null);
  const land = useLanding(section);
  const grid = useMemo(() => gridOf(record), [record]);
  const isTouched = agenda !== undefined && (settling.agenda?.undo !== undefined || hiddenIn(agenda).length > 0);
  if (grid.rows.length === 0 && !isTouched) return null;
  return (
    <section class="positions" aria-labelledby="positions-heading" ref={section}>
      <h2 id="positions-heading">Who wants what</h2>
      <AgendaBar story={story} settling={settling} showed={(kind, name) => land({ kind, name })} />
      <GridTable grid={grid} record={record} address={address} agenda={agenda} edit={choose} />
      <Company company={grid.company} />
      {chosen !== undefined && (
        <EntryDialog
          {...chosen}
          close={() => choose(undefined)}
          save={async (edit) => {
            const trouble = await settling.change((now) => edited(now, chosen.kind, chosen.entry, edit));
            if (trouble === undefined)
              land(edit.hide ? "undo" : { kind: chosen.kind, name: edit.into ?? edit.name.trim() });
            return trouble;
          }}
        />
      )}
    </section>
  );
}

/** What is being edited. A name that is pressed before the agenda is there opens when it is. */
function useChosen(agenda: Agenda | undefined): [Chosen | undefined, (name: Named | undefined) => void] {
  const [wanted, setWanted] = useState<Named>();
  const [chosen, setChosen] = useState<Chosen>();
  useEffect(() => {
    if (wanted === undefined || agenda === undefined) return;
    setWanted(undefined);
    setChosen(chosenIn(agenda, wanted));
  }, [wanted, agenda]);
  return [chosen, (name) => (name === undefined ? setChosen(undefined) : setWanted(name))];
}

function chosenIn(agenda: Agenda, { kind, name }: Named): Chosen | undefined {
  const entries = entriesOf(agenda, kind);
  const entry = entries.find((each) => each.name === name);
  const others = entries.filter((each) => each !== entry).map((each) => each.name);
  return entry && { kind, entry, others };
}

/** Gives what says where the keyboard goes on: a name that was changed has another button, once it is read. */
function useLanding(section: { readonly current: HTMLElement | null }): (next: Named | "undo") => void {
  const next = useRef<Named | "undo" | undefined>(undefined);
  useEffect(() => {
    if (next.current !== undefined && landed(section.current, next.current)) next.current = undefined;
  });
  return (wanted) => {
    next.current = wanted;
  };
}

/**
 * Puts the keyboard on a name once it is in the grid, or on the way back. True when that is done, or somebody has gone on
 * to something else meanwhile.
 */
function landed(section: HTMLElement | null, next: Named | "undo"): boolean {
  const active = document.activeElement;
  if (active !== document.body) return active?.closest("dialog, .entry-name, .left-out") === null;
  const places = [...(section?.querySelectorAll<HTMLElement>(next === "undo" ? ".undo" : ".entry-name") ?? [])];
  const wanted = places.find(
    ({ dataset }) => next === "undo" || (dataset.entry === next.kind && dataset.name === next.name),
  );
  wanted?.focus();
  return wanted !== undefined;
}

interface GridTableProps {
  readonly grid: Grid;
  readonly record: Record;
  readonly address: StoryAddress;
  readonly agenda: Agenda | undefined;
  readonly edit: (name: Named) => void;
}

function GridTable({ grid, record, address, agenda, edit }: GridTableProps) {
  const accounts = useMemo(() => new Map(record.accounts.map((account) => [account.id, account])), [record]);
  const pinned = new Set(agenda?.terms.flatMap(({ name, pin, hide }) => (pin && !hide ? [name] : [])));
  const rows = [...emptyRows(grid, pinned), ...grid.rows];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by the keyboard
    <section class="grid" tabIndex={0} aria-label="Parties and terms">
      <table>
        <thead>
          <tr>
            <th scope="col">Term</th>
            {grid.parties.map((party) => (
              <th key={party} scope="col">
                <Name kind="party" name={party} edit={edit} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.term}>
              <TermHead row={row} pinned={pinned.has(row.term)} edit={edit} />
              {grid.parties.map((party) => {
                const cell = row.cells.find((one) => one.party === party);
                return <td key={party}>{cell && <Cell cell={cell} accounts={accounts} address={address} />}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A row for each pinned term that nobody takes a stance on. */
function emptyRows({ rows }: Grid, pinned: ReadonlySet<string>): GridRow[] {
  const told = new Set(rows.map(({ term }) => term));
  return [...pinned].flatMap((term) => (told.has(term) ? [] : [{ term, state: "unknown", cells: [] }]));
}

interface TermHeadProps {
  readonly row: GridRow;
  readonly pinned: boolean;
  readonly edit: (name: Named) => void;
}

function TermHead({ row, pinned, edit }: TermHeadProps) {
  return (
    <th scope="row">
      <Name kind="term" name={row.term} edit={edit} />
      <span class="term-state" title={row.cells.length === 0 ? undefined : STATE_MEANINGS[row.state]}>
        {row.cells.length === 0 ? "Nobody speaks to it" : STATE_LABELS[row.state]}
        {pinned && " · pinned"}
      </span>
    </th>
  );
}

interface NameProps extends Named {
  readonly edit: (name: Named) => void;
}

function Name({ kind, name, edit }: NameProps) {
  return (
    <button
      type="button"
      class="entry-name"
      title={`Rename, split, put together or leave out this ${kind}`}
      aria-haspopup="dialog"
      data-entry={kind}
      data-name={name}
      onClick={() => edit({ kind, name })}
    >
      {name}
    </button>
  );
}
