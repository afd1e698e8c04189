import {
  type Account,
  type AccountId,
  type Evidence,
  type GridCell,
  holdingIn,
  type Position,
  wordsAt,
} from "../model/index.ts";
import type { StoryAddress } from "./address.ts";
import { Link } from "./navigation.tsx";
import { counted, dateInWords, outletOf } from "./written.ts";

export type Accounts = ReadonlyMap<AccountId, Account>;

interface CellProps {
  readonly cell: GridCell;
  readonly accounts: Accounts;
  readonly address: StoryAddress;
}

/** What one party wants on one term: its stance now, and within it every position with its words. */
export function Cell({ cell, accounts, address }: CellProps) {
  const holds = holdingIn(cell);
  const change = cell.changes.at(-1);
  return (
    <details>
      <summary>
        <strong>{holds.stance}</strong>
        {change !== undefined && <em> {change.kind}</em>}
        <Standing position={holds} />
      </summary>
      <ol>
        {cell.positions.toReversed().map((position) => (
          <li key={position.id}>
            <p>
              {position.stance}
              <Standing position={position} />
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

/** Since when and on whose word. */
function Standing({ position: { asOf, standing, hedged } }: { readonly position: Position }) {
  return (
    <span class="facts">
      {asOf !== undefined && <span>{dateInWords(asOf)}</span>}
      <span>{standing.replace("-", " ")}</span>
      {hedged && <span>hedged</span>}
    </span>
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
