import { useEffect, useRef, useState } from "preact/hooks";
import type { Account, Difference, Severity } from "../model/index.ts";
import { type CompareAddress, SCOPES, type Scope } from "./address.ts";
import { editsOn, listedBy, type Numbered, placeIn } from "./compare-marks.ts";
import { DIFFERENCE_LABELS, SCOPE_LABELS, SEVERITY_LABELS, VERDICT_LABELS } from "./labels.ts";
import { pieces } from "./marks.ts";
import type { Pair, Side } from "./pair.ts";
import { scrolls } from "./scrolling.ts";
import { outletOf } from "./written.ts";

/** Listed at once; two long accounts can have thousands. */
const SHOWN_AT_FIRST = 150;

/** How many are listed beyond the chosen one, so that a step always finds the next. */
const STEP_AHEAD = 20;

interface DifferenceListProps {
  readonly pair: Pair;
  readonly listed: readonly Numbered[];
  readonly address: CompareAddress;
  readonly filter: (change: Partial<Pick<CompareAddress, "scope" | "severity">>) => void;
  readonly choose: (number: number) => void;
}

/** The differences of the pair, each with its words; choosing one scrolls both texts to it. */
export function DifferenceList({ pair, listed, address, filter, choose }: DifferenceListProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const entry = list.current?.querySelector("[aria-current]");
    // Where the list does not scroll by itself, it stands below the texts, and those are what is looked at.
    if (list.current !== null && entry && scrolls(list.current)) entry.scrollIntoView({ block: "nearest" });
  }, [address.at]);
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const visible = listed.slice(0, Math.max(shown, placeIn(listed, address.at) + STEP_AHEAD));
  return (
    <section class="differences" aria-labelledby="differences-heading">
      <header>
        <h2 id="differences-heading">Differences</h2>
        <Filters pair={pair} address={address} filter={filter} />
      </header>
      {listed.length === 0 ? (
        <p class="state">Nothing of this kind: the two accounts do not part ways here.</p>
      ) : (
        <ol ref={list}>
          {visible.map(({ number, difference }, place) => (
            <li key={number}>
              <button
                type="button"
                id={`difference-${number}`}
                class={`difference severity-${difference.severity}`}
                aria-current={number === address.at ? "true" : undefined}
                onClick={() => choose(number)}
              >
                <Heading difference={difference} place={place + 1} />
                <Words side="a" account={pair.a} difference={difference} />
                <Words side="b" account={pair.b} difference={difference} />
                <span class="why">{difference.why}</span>
              </button>
            </li>
          ))}
          {visible.length < listed.length && (
            <li class="more">
              <button type="button" onClick={() => setShown(2 * visible.length)}>
                Show more of the other {(listed.length - visible.length).toLocaleString("en-GB")}
              </button>
            </li>
          )}
        </ol>
      )}
    </section>
  );
}

function Filters({ pair, address, filter }: Pick<DifferenceListProps, "pair" | "address" | "filter">) {
  const count = (scope: Scope) => listedBy({ scope, severity: address.severity }, pair.differences).length;
  const offered = SCOPES.filter(
    (scope) => scope === "differing" || scope === "all" || count(scope) > 0 || scope === address.scope,
  );
  return (
    <div class="filters">
      <label>
        <span>Kind</span>
        <select value={address.scope} onChange={(event) => filter({ scope: event.currentTarget.value as Scope })}>
          {offered.map((scope) => (
            <option key={scope} value={scope}>
              {SCOPE_LABELS[scope]} ({count(scope)})
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Weight</span>
        <select
          value={String(address.severity)}
          onChange={(event) => filter({ severity: Number(event.currentTarget.value) as Severity })}
        >
          <option value="1">Any</option>
          <option value="2">Worth a look, or more</option>
          <option value="3">Changes what was said</option>
        </select>
      </label>
    </div>
  );
}

function Heading({ difference, place }: { readonly difference: Difference; readonly place: number }) {
  const { kind, verdict, severity } = difference;
  return (
    <span class="heading">
      <span class="number">{place}</span>
      <span class="kind">
        {DIFFERENCE_LABELS[kind]}
        {verdict !== undefined && <span class="verdict">: {VERDICT_LABELS[verdict]}</span>}
      </span>
      <span class="weight">
        <span aria-hidden="true">{"●".repeat(severity)}</span>
        <span class="unseen">{SEVERITY_LABELS[severity]}</span>
      </span>
    </span>
  );
}

interface WordsProps {
  readonly side: Side;
  readonly account: Account;
  readonly difference: Difference;
}

/** Unchanged words longer than this are shortened in the list; the text beside it has them whole. */
const LONGEST_UNCHANGED = 90;

/** The words of one side, those changed marked as in the text. */
function Words({ side, account, difference }: WordsProps) {
  const passage = difference[side];
  if (passage === undefined) {
    return (
      <span class="words absent">
        <span class="outlet">{outletOf(account)}</span> does not have it, nor has any other text.
      </span>
    );
  }
  const marks = editsOn(side, difference).map((span) => ({ span, value: "edit" }));
  const cut = pieces(passage.span.start, passage.span.end, marks);
  return (
    <span class="words">
      <span class="outlet">{outletOf(account)}</span>{" "}
      {cut.map(({ start, end, values }, index) => {
        const words = account.text.slice(start, end);
        if (values.length > 0) return <mark class="edit">{words}</mark>;
        return shortened(words, index > 0, index < cut.length - 1);
      })}
    </span>
  );
}

/** Long unchanged words without their middle, or without the end that lies away from what changed. */
function shortened(words: string, changeBefore: boolean, changeAfter: boolean): string {
  if (words.length <= LONGEST_UNCHANGED) return words;
  const half = LONGEST_UNCHANGED / 2;
  const start = words.slice(0, half).replace(/\S*$/, "");
  const end = words.slice(-half).replace(/^\S*/, "");
  if (changeBefore && changeAfter) return `${start}…${end}`;
  if (changeAfter) return `…${end}`;
  return changeBefore ? `${start}…` : `${words.slice(0, 2 * half).replace(/\S*$/, "")}…`;
}
