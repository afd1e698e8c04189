import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Account, Record, Span, Statement } from "../model/index.ts";
import { AccountText, type Appearance } from "./account-text.tsx";
import type { StoryAddress } from "./address.ts";
import type { Mark } from "./marks.ts";
import { go } from "./navigation.tsx";
import { scrollToMark } from "./scrolling.ts";
import { dateInWords, outletOf } from "./written.ts";

/** What a part of a statement is. */
const PARTS = [
  "statement",
  "content",
  "cue",
  "mention",
  "hedge",
  "approximation",
  "when",
  "unnamed",
  "position",
] as const;
type PartKind = (typeof PARTS)[number];

const PART_LABELS: { readonly [part in PartKind]?: string } = {
  content: "what is said",
  cue: "the words that report it",
  mention: "the source as named here",
  hedge: "a hedge",
  approximation: "an approximation",
  when: "when it was said",
  unnamed: "why the source is unnamed",
  position: "what a position was read from",
};

interface ReadingPaneProps {
  readonly record: Record;
  readonly account: Account;
  readonly address: StoryAddress;
}

/** One account in full, with the chosen statement's words marked in it. */
export function ReadingPane({ record, account, address }: ReadingPaneProps) {
  const box = useRef<HTMLDivElement>(null);
  const statement = record.statements.find(({ id, account: own }) => id === address.statement && own === account.id);
  const words = address.words !== undefined && address.words.end <= account.text.length ? address.words : undefined;
  const marks = useMemo(
    () => [
      ...(statement === undefined ? [] : marksOf(statement)),
      ...(words === undefined ? [] : [{ span: words, value: "position" as const }]),
    ],
    [statement, words],
  );
  useEffect(() => {
    if (box.current === null) return;
    if (statement === undefined && words === undefined) box.current.scrollTo({ top: 0 });
    else scrollToMark(box.current, "mark", false);
  }, [statement, words, account]);
  const kinds = PARTS.filter((part) => PART_LABELS[part] !== undefined && marks.some(({ value }) => value === part));
  return (
    <aside class="reading" aria-label={`Account: ${outletOf(account)}`}>
      <header>
        <h2>{outletOf(account)}</h2>
        <p class="facts">
          {account.byline !== undefined && <span>{account.byline}</span>}
          {account.published !== undefined && <span>{dateInWords(account.published)}</span>}
          {account.url !== undefined && <span class="url">{account.url}</span>}
        </p>
        <button
          type="button"
          class="quiet"
          onClick={() => go({ ...address, account: undefined, statement: undefined, words: undefined })}
        >
          Close the account
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by the keyboard */}
      <section class="box" ref={box} tabIndex={0} aria-label={`Text of ${outletOf(account)}`}>
        <AccountText account={account} marks={marks} appearance={partAppearance} />
      </section>
      {kinds.length > 0 && (
        <ul class="legend" aria-label="Marks">
          {kinds.map((part) => (
            <li key={part}>
              <mark class={`statement ${part}`}>{PART_LABELS[part]}</mark>
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}

function marksOf(statement: Statement): Mark<PartKind>[] {
  const { span, content, cue, source, hedges, approximations, when } = statement;
  const mark = (value: PartKind, ...spans: readonly (Span | undefined)[]) =>
    spans.flatMap((each): Mark<PartKind>[] => (each === undefined ? [] : [{ span: each, value }]));
  return [
    ...mark("statement", span),
    ...mark("content", ...content),
    ...mark("cue", cue),
    ...mark("mention", source.mention),
    ...mark("hedge", ...hedges),
    ...mark("approximation", ...approximations),
    ...mark("when", when),
    ...mark("unnamed", source.reasonUnnamed),
  ];
}

function partAppearance(values: readonly PartKind[]): Appearance {
  return { class: values.join(" "), data: { parts: values.join(" ") } };
}
