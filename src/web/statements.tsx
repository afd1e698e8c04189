import { useEffect, useMemo, useState } from "preact/hooks";
import { type Account, FORMS, type Record, SOURCE_KINDS, type Statement, wordsAt } from "../model/index.ts";
import type { StoryAddress } from "./address.ts";
import { FORM_LABELS, SOURCE_LABELS } from "./labels.ts";
import { go, Link } from "./navigation.tsx";
import { byTime } from "./pair.ts";
import { speakerOf, statementsFor, tally } from "./statement-filters.ts";
import { counted, outletOf } from "./written.ts";

interface StatementsProps {
  readonly record: Record;
  readonly address: StoryAddress;
}

/** Shown at once; a story of a hundred accounts has thousands. */
const SHOWN_AT_FIRST = 150;

/** What was said, by whom, in which account; each leads to its exact words. */
export function Statements({ record, address }: StatementsProps) {
  const { speaker, source, form } = address;
  const accounts = useMemo(() => new Map(record.accounts.map((account) => [account.id, account])), [record]);
  const ordered = useMemo(() => inTime(record), [record]);
  const found = useMemo(() => statementsFor({ speaker, source, form }, ordered), [ordered, speaker, source, form]);
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const chosen = found.findIndex(({ id }) => id === address.statement);
  useEffect(() => {
    document.getElementById(`statement-${address.statement}`)?.scrollIntoView({ block: "nearest" });
  }, [address.statement]);
  const visible = found.slice(0, Math.max(shown, chosen + 1));
  return (
    <section class="statements" aria-labelledby="statements-heading">
      <h2 id="statements-heading">Statements</h2>
      <Filters all={record.statements} address={address} />
      <p class="count" role="status">
        {counted(found.length, "statement")}
        {found.length < record.statements.length && ` of ${record.statements.length.toLocaleString("en-GB")}`}
      </p>
      {found.length === 0 && <p class="state">No statement fits these filters.</p>}
      <ol class="statement-list">
        {visible.map((statement) => {
          const account = accounts.get(statement.account);
          return account && <Entry key={statement.id} statement={statement} account={account} address={address} />;
        })}
      </ol>
      {visible.length < found.length && (
        <button type="button" onClick={() => setShown(shown * 2)}>
          Show more of the {counted(found.length - visible.length, "other")}
        </button>
      )}
    </section>
  );
}

/** Account by account, the earliest first, each in reading order. */
function inTime({ accounts, statements }: Record): Statement[] {
  return accounts.toSorted(byTime).flatMap(({ id }) => statements.filter(({ account }) => account === id));
}

function Filters({ all, address }: { readonly all: readonly Statement[]; readonly address: StoryAddress }) {
  const speakers = useMemo(() => tally(all.map(speakerOf)), [all]);
  const change = (wanted: Partial<StoryAddress>) =>
    go({ ...address, ...wanted, statement: undefined, words: undefined });
  const value = (event: Event) => (event.currentTarget as HTMLSelectElement).value || undefined;
  const some = address.speaker !== undefined || address.source !== undefined || address.form !== undefined;
  return (
    <div class="filters">
      <label>
        <span>Speaker</span>
        <select value={address.speaker ?? ""} onChange={(event) => change({ speaker: value(event) })}>
          <option value="">All</option>
          {speakers.map((speaker) => (
            <option key={speaker.value} value={speaker.value}>
              {speaker.value} ({speaker.count})
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Source</span>
        <select
          value={address.source ?? ""}
          onChange={(event) => change({ source: SOURCE_KINDS.find((kind) => kind === value(event)) })}
        >
          <option value="">All kinds</option>
          {SOURCE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {SOURCE_LABELS[kind]} ({all.filter((each) => each.source.kind === kind).length})
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Form</span>
        <select
          value={address.form ?? ""}
          onChange={(event) => change({ form: FORMS.find((form) => form === value(event)) })}
        >
          <option value="">All forms</option>
          {FORMS.map((form) => (
            <option key={form} value={form}>
              {FORM_LABELS[form]} ({all.filter((each) => each.form === form).length})
            </option>
          ))}
        </select>
      </label>
      {some && (
        <button
          type="button"
          class="quiet"
          onClick={() => change({ speaker: undefined, source: undefined, form: undefined })}
        >
          Clear filters
        </button>
      )}
    </div>
  );
}

interface EntryProps {
  readonly statement: Statement;
  readonly account: Account;
  readonly address: StoryAddress;
}

function Entry({ statement, account, address }: EntryProps) {
  const { source, form } = statement;
  const open = statement.id === address.statement;
  return (
    <li id={`statement-${statement.id}`} class={open ? "statement open" : "statement"}>
      <p class="speaker">
        <strong>{speakerOf(statement)}</strong>
        {source.party !== undefined && source.party !== source.name && <span>{source.party}</span>}
        {source.via.length > 0 && <span>by way of {source.via.join(", ")}</span>}
      </p>
      <p class="words">
        <Link to={{ ...address, account: account.id, statement: statement.id, words: undefined }} current={open}>
          {saidIn(statement, account)}
        </Link>
      </p>
      <p class="facts">
        <span>{outletOf(account)}</span>
        <span>{SOURCE_LABELS[source.kind]}</span>
        <span>{FORM_LABELS[form]}</span>
        {source.count !== undefined && <span>{counted(source.count, "source")}</span>}
        {source.near !== undefined && <span>close to {source.near}</span>}
        {statement.hedges.length > 0 && <span>hedged</span>}
        {statement.negated && <span>denied cue</span>}
      </p>
    </li>
  );
}

/** What is said, its pieces apart; the whole statement where nothing but the cue is there ("declined to comment"). */
function saidIn({ content, span }: Statement, { text }: Account): string {
  return (content.length === 0 ? [span] : content).map((at) => wordsAt(text, at)).join(" … ");
}
