import { useMemo } from "preact/hooks";
import {
  type Account,
  type AccountId,
  type Evidence,
  type GridCell,
  type GridRow,
  gridOf,
  holdingIn,
  type Position,
  type Record,
  wordsAt,
} from "../model/index.ts";
import type { StoryAddress } from "./address.ts";
import { STATE_LABELS } from "./labels.ts";
import { Link } from "./navigation.tsx";
import { counted, dateInWords, outletOf } from "./written.ts";

interface PositionsProps {
  readonly record: Record;
  readonly address: StoryAddress;
}

type Accounts = ReadonlyMap<AccountId, Account>;

/** Who wants what: a term a row, a party a column; every cell opens the words it was read from, in their account. */
export function Positions({ record, address }: PositionsProps) {
  const grid = useMemo(() => gridOf(record), [record]);
  const accounts = useMemo(() => new Map(record.accounts.map((account) => [account.id, account])), [record]);
  if (grid.rows.length === 0) return null;
  return (
    <section class="positions" aria-labelledby="positions-heading">
      <h2 id="positions-heading">Who wants what</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by the keyboard */}
      <section class="grid" tabIndex={0} aria-label="Parties and terms">
        <table>
          <thead>
            <tr>
              <th scope="col">Term</th>
              {grid.parties.map((party) => (
                <th key={party} scope="col">
                  {party}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.rows.map((row) => (
              <Row key={row.term} row={row} parties={grid.parties} accounts={accounts} address={address} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

interface RowProps {
  readonly row: GridRow;
  readonly parties: readonly string[];
  readonly accounts: Accounts;
  readonly address: StoryAddress;
}

function Row({ row, parties, accounts, address }: RowProps) {
  return (
    <tr>
      <th scope="row">
        {row.term}
        <span class="term-state">{STATE_LABELS[row.state]}</span>
      </th>
      {parties.map((party) => {
        const cell = row.cells.find((one) => one.party === party);
        return <td key={party}>{cell && <Cell cell={cell} accounts={accounts} address={address} />}</td>;
      })}
    </tr>
  );
}

interface CellProps {
  readonly cell: GridCell;
  readonly accounts: Accounts;
  readonly address: StoryAddress;
}

function Cell({ cell, accounts, address }: CellProps) {
  const holds = holdingIn(cell);
  const change = cell.changes.at(-1);
  return (
    <details>
      <summary>
        <strong>{holds.stance}</strong>
        {change !== undefined && <em> {change.kind}</em>}
      </summary>
      <ol>
        {cell.positions.toReversed().map((position) => (
          <li key={position.id}>
            <p class="facts">
              <span>{position.stance}</span>
              {position.asOf !== undefined && <span>{dateInWords(position.asOf)}</span>}
              <span>{position.standing.replace("-", " ")}</span>
              {position.hedged && <span>hedged</span>}
            </p>
            <Words position={position} accounts={accounts} address={address} />
            {position.conditions.map(({ account, span }) => (
              <p key={`${account} ${span.start}`} class="condition">
                <span class="facts">condition</span>{" "}
                <Link to={placeOf({ account, span, statement: undefined }, address)}>
                  {wordsAt(accounts.get(account)?.text ?? "", span)}
                </Link>
              </p>
            ))}
          </li>
        ))}
      </ol>
      {cell.families > 1 && <p class="facts">{counted(cell.families, "independent text")}</p>}
    </details>
  );
}

interface WordsProps {
  readonly position: Position;
  readonly accounts: Accounts;
  readonly address: StoryAddress;
}

function Words({ position, accounts, address }: WordsProps) {
  return (
    <>
      {position.evidence.map((evidence) => {
        const account = accounts.get(evidence.account);
        return (
          account && (
            <p key={`${evidence.account} ${evidence.span.start}`}>
              <Link to={placeOf(evidence, address)}>{wordsAt(account.text, evidence.span)}</Link>{" "}
              <span class="facts">{outletOf(account)}</span>
            </p>
          )
        );
      })}
    </>
  );
}

function placeOf({ account, statement, span }: Evidence, address: StoryAddress): StoryAddress {
  return { ...address, account, statement, words: span };
}
