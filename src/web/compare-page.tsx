import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { Record } from "../model/index.ts";
import { type CompareAddress, compareAddress, storyAddress } from "./address.ts";
import type { DeskStory } from "./api.ts";
import { CompareHelp } from "./compare-help.tsx";
import { listedBy, marksOf, placeIn } from "./compare-marks.ts";
import { DifferenceList } from "./difference-list.tsx";
import { pairInWords } from "./lineage-words.ts";
import { current, go, Link } from "./navigation.tsx";
import { arranged, byTime, counterpart, firstPair, type Pair, pairOf, type Side } from "./pair.ts";
import { Pane, type Scroll, type Target } from "./pane.tsx";
import { neighbourPassage, showTexts } from "./scrolling.ts";
import { Trouble } from "./states.tsx";
import { useKeys } from "./stepping.ts";
import { useTitle } from "./title.ts";
import { outletOf } from "./written.ts";

interface ComparePageProps {
  readonly story: DeskStory;
  readonly record: Record;
  readonly address: CompareAddress;
}

/** Two accounts side by side. Which two, and what is chosen, stands in the address. */
export function ComparePage({ story, record, address }: ComparePageProps) {
  const pair = useMemo(() => askedFor(record, address), [record, address.a, address.b]);
  if (pair === undefined) {
    const message =
      record.accounts.length < 2
        ? "Comparing takes two accounts, and this story has one: add another."
        : "The story does not hold the two accounts this address names.";
    return <Trouble heading="Nothing to compare" message={message} />;
  }
  return <Comparison story={story} record={record} pair={pair} address={address} />;
}

/** The pair the address names; the fitting partner where it names one account, the first pair where it names none. */
function askedFor(record: Record, { a, b }: CompareAddress): Pair | undefined {
  if (a === undefined || b === undefined) {
    const named = a ?? b;
    const other = record.accounts.find(({ id }) => id !== named);
    const chosen = named === undefined ? firstPair(record) : other && arranged(record, named, other.id);
    return chosen && pairOf(record, chosen.a, chosen.b);
  }
  const left = record.accounts.find(({ id }) => id === a);
  const right = record.accounts.find(({ id }) => id === b);
  return left === undefined || right === undefined || left === right ? undefined : pairOf(record, left, right);
}

interface ComparisonProps extends ComparePageProps {
  readonly pair: Pair;
}

function Comparison({ story, record, pair, address }: ComparisonProps) {
  useTitle(`${outletOf(pair.a)} and ${outletOf(pair.b)}: ${story.title}`);
  const { scope, severity, at } = address;
  const listed = useMemo(() => listedBy({ scope, severity }, pair.differences), [scope, severity, pair]);
  const marks = useMemo(() => ({ a: marksOf(pair, "a", listed), b: marksOf(pair, "b", listed) }), [pair, listed]);
  const accounts = useMemo(() => record.accounts.toSorted(byTime), [record]);
  const { scrolls, goTo } = useScrolls(pair, at);

  const here = { ...address, a: pair.a.id, b: pair.b.id };
  const choose = (number: number, focus: "text" | "list") => {
    go({ ...here, at: number }, "replace");
    goTo({ kind: "difference", number }, focus === "text" ? firstSide(pair, number) : undefined);
    showTexts();
    if (focus === "list") focusEntry(number);
  };
  const step = (by: 1 | -1) => {
    // Of the address, not of what is drawn: keys can come faster than the page is redrawn.
    const now = current();
    const place = placeIn(listed, now.page === "compare" ? now.at : undefined);
    const next = listed[place === -1 ? (by === 1 ? 0 : listed.length - 1) : place + by];
    if (next !== undefined) choose(next.number, "list");
  };
  useKeys({
    step,
    back: () => focusEntry(at ?? listed[0]?.number),
    passage: (box, by) => {
      const passage = neighbourPassage(box, by);
      if (passage !== undefined) goTo({ kind: "shared", passage }, box.closest(".pane-a") === null ? "b" : "a");
    },
  });
  const pick = (target: Target) => {
    if (target.kind === "difference") go({ ...here, at: target.number }, "replace");
    goTo(target, undefined);
  };
  const change = (side: Side) => (id: string) => {
    const other = side === "a" ? pair.b.id : pair.a.id;
    // Choosing the account of the other side makes the two change places.
    const replaced = id === other ? pair[side].id : other;
    go(side === "a" ? compareAddress(story.id, id, replaced) : compareAddress(story.id, replaced, id));
  };
  const pane = (side: Side) => (
    <Pane
      side={side}
      account={pair[side]}
      accounts={accounts}
      marks={marks[side]}
      share={shareOf(pair, side)}
      chosen={at}
      scroll={scrolls[side]}
      change={change(side)}
      pick={pick}
    />
  );
  return (
    <>
      <header class="page-head compare-head">
        <p class="trail">
          <Link to={storyAddress(story.id)}>{story.title}</Link>
        </p>
        <h1>
          {outletOf(pair.a)} <span class="and">and</span> {outletOf(pair.b)}
        </h1>
        <p class="lineage-words">{pairInWords(record, pair)}</p>
      </header>
      <Stepper place={placeIn(listed, at)} count={listed.length} step={step}>
        <button type="button" onClick={() => go(compareAddress(story.id, pair.b.id, pair.a.id))}>
          Swap sides
        </button>
        <CompareHelp />
      </Stepper>
      <div class="compare">
        {pane("a")}
        {pane("b")}
        <DifferenceList
          pair={pair}
          listed={listed}
          address={address}
          filter={(wanted) => go({ ...here, ...wanted, at: undefined })}
          choose={(number) => choose(number, "text")}
        />
      </div>
    </>
  );
}

/** Puts the keyboard on a difference's entry in the list, which brings it into view by itself. */
function focusEntry(number: number | undefined): void {
  document.getElementById(`difference-${number}`)?.focus({ preventScroll: true });
}

/** What each side is to scroll to. A side without the target goes to the place where it would stand. */
function useScrolls(pair: Pair, at: number | undefined) {
  const [scrolls, setScrolls] = useState<{ readonly a?: Scroll; readonly b?: Scroll }>({});
  const goTo = useCallback(
    (target: Target, focus: Side | undefined) =>
      setScrolls({
        a: { target: onSide(pair, "a", target), focus: focus === "a" },
        b: { target: onSide(pair, "b", target), focus: focus === "b" },
      }),
    [pair],
  );
  // An address that is opened is gone to once, not at each step.
  useEffect(() => {
    if (at !== undefined) goTo({ kind: "difference", number: at }, undefined);
  }, [pair]);
  return { scrolls, goTo };
}

function onSide(pair: Pair, side: Side, target: Target): Target {
  if (target.kind !== "difference") return target;
  const difference = pair.differences[target.number - 1];
  if (difference === undefined || difference[side] !== undefined) return target;
  const other: Side = side === "a" ? "b" : "a";
  const start = difference[other]?.span.start;
  return start === undefined ? target : { kind: "offset", offset: counterpart(pair, other, start) };
}

function firstSide(pair: Pair, number: number): Side {
  return pair.differences[number - 1]?.a === undefined ? "b" : "a";
}

function shareOf({ lineage, a, b }: Pair, side: Side): number | undefined {
  if (lineage === undefined) return undefined;
  const id = side === "a" ? a.id : b.id;
  return lineage.a === id ? lineage.share.a : lineage.share.b;
}

interface StepperProps {
  readonly place: number;
  readonly count: number;
  readonly step: (by: 1 | -1) => void;
  readonly children: preact.ComponentChildren;
}

function Stepper({ place, count, step, children }: StepperProps) {
  return (
    <div class="stepper" role="toolbar" aria-label="Steps through the differences">
      <button type="button" disabled={place === 0 || count === 0} onClick={() => step(-1)}>
        Previous
      </button>
      <button type="button" disabled={place === count - 1 || count === 0} onClick={() => step(1)}>
        Next
      </button>
      <span class="place" role="status">
        {place === -1 ? `${count} listed` : `${place + 1} of ${count}`}
      </span>
      {children}
    </div>
  );
}
