import { useMemo, useState } from "preact/hooks";
import type { Account, BlockKind, LineagePair, Record } from "../model/index.ts";
import { compareAddress, type StoryAddress } from "./address.ts";
import { LineageDrawing } from "./lineage-drawing.tsx";
import { type Descent, descents, familyInWords, lineageInWords } from "./lineage-words.ts";
import { Link } from "./navigation.tsx";
import { arranged, byTime } from "./pair.ts";
import { counted, dateInWords, listed, outletOf, wordCount } from "./written.ts";

interface AccountsProps {
  readonly record: Record;
  readonly address: StoryAddress;
}

/** The story's accounts, what each is made of, and who copied whom. */
export function Accounts({ record, address }: AccountsProps) {
  const accounts = useMemo(() => record.accounts.toSorted(byTime), [record]);
  const origins = useMemo(() => new Map(descents(record).map((each) => [each.child.id, each])), [record]);
  return (
    <section class="accounts" aria-labelledby="accounts-heading">
      <h2 id="accounts-heading">Accounts</h2>
      <ul class="account-list">
        {accounts.map((account) => (
          <Row key={account.id} account={account} origin={origins.get(account.id)} record={record} address={address} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps extends AccountsProps {
  readonly account: Account;
  readonly origin: Descent | undefined;
}

function Row({ account, origin, record, address }: RowProps) {
  const words = useMemo(() => wordCount(account.text), [account]);
  const open = address.account === account.id;
  const notices = record.notices.filter((notice) => notice.account === account.id);
  return (
    <li class={open ? "open" : undefined}>
      <h3>
        <Link to={{ ...address, account: account.id, statement: undefined }} current={open}>
          {outletOf(account)}
        </Link>
      </h3>
      {account.title !== undefined && <p class="title">{account.title}</p>}
      <p class="facts">
        <span>{account.published === undefined ? "no date" : dateInWords(account.published)}</span>
        <span>{counted(words, "word")}</span>
        <span>{blocksInWords(account)}</span>
        {origin?.known && <span>made from {outletOf(origin.parent)}</span>}
      </p>
      {notices.length > 0 && (
        <details class="notices">
          <summary>{counted(notices.length, "notice")}</summary>
          <ul>
            {notices.map((notice) => (
              <li key={`${notice.rule} ${notice.span?.start}`}>{notice.reason}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

const BLOCK_WORDS: { readonly [kind in BlockKind]: readonly [one: string, many: string] } = {
  headline: ["headline", "headlines"],
  byline: ["byline", "bylines"],
  dateline: ["dateline", "datelines"],
  paragraph: ["paragraph", "paragraphs"],
  crosshead: ["crosshead", "crossheads"],
  caption: ["caption", "captions"],
  boilerplate: ["line of boilerplate", "lines of boilerplate"],
};

/** "12 paragraphs, 1 crosshead and 3 lines of boilerplate": what stands alone in every account is left out. */
function blocksInWords({ blocks }: Account): string {
  const shown: readonly BlockKind[] = ["paragraph", "crosshead", "caption", "boilerplate"];
  const parts = shown.flatMap((kind) => {
    const count = blocks.filter((block) => block.kind === kind).length;
    const [one, many] = BLOCK_WORDS[kind];
    return count === 0 ? [] : [counted(count, one, many)];
  });
  return listed(parts);
}

/** Who copied whom: a drawing, then each pair in words with a way to compare the two. */
export function WhoCopiedWhom({ record, story }: { readonly record: Record; readonly story: string }) {
  const byId = useMemo(() => new Map(record.accounts.map((account) => [account.id, account])), [record]);
  const families = record.lineage.families.filter(({ accounts }) => accounts.length > 1);
  const pairs = useMemo(() => relations(record), [record]);
  const drawing = useMemo(() => <LineageDrawing record={record} />, [record]);
  const [shown, setShown] = useState(PAIRS_AT_FIRST);
  return (
    <section class="descent-section" aria-labelledby="descent-heading">
      <h2 id="descent-heading">Who copied whom</h2>
      {drawing}
      {families.map(({ accounts, agency }) => (
        <p key={accounts.join(" ")} class="family">
          {familyInWords(
            accounts.flatMap((id) => byId.get(id) ?? []),
            agency,
          )}
        </p>
      ))}
      {pairs.length === 0 && <p class="state">No two accounts share text.</p>}
      <ul class="pairs">
        {pairs.slice(0, shown).map((pair) => {
          const two = arranged(record, pair.a, pair.b);
          if (two === undefined) return null;
          const { a, b } = two;
          return (
            <li key={`${pair.a} ${pair.b}`}>
              <p>
                {lineageInWords(record, pair, a, b)}{" "}
                <Link to={compareAddress(story, a.id, b.id)}>
                  Compare
                  <span class="unseen">
                    {" "}
                    {outletOf(a)} and {outletOf(b)}
                  </span>
                </Link>
              </p>
              {pair.why.length > 0 && <p class="why">{pair.why.join("; ")}</p>}
            </li>
          );
        })}
      </ul>
      {shown < pairs.length && (
        <button type="button" onClick={() => setShown(shown * 4)}>
          Show more of {counted(pairs.length, "pair")}
        </button>
      )}
    </section>
  );
}

/** Pairs listed at once: a hundred accounts have thousands. */
const PAIRS_AT_FIRST = 12;

/** The pairs that share more than any two accounts do: first what the drawing shows, then the closest. */
function relations(record: Record): LineagePair[] {
  const drawn = new Set(descents(record).map(({ pair }) => pair));
  const closeness = ({ share }: LineagePair) => Math.max(share.a, share.b);
  return record.lineage.pairs
    .filter(({ kind }) => kind !== "independent")
    .sort((x, y) => Number(drawn.has(y)) - Number(drawn.has(x)) || closeness(y) - closeness(x));
}
