import type { Account, BlockKind, Record, Span } from "../model/index.ts";
import { span } from "../model/index.ts";
import { type Numbered, placeId } from "./gathered.ts";
import { evidenceId } from "./grid.ts";
import { escaped } from "./html.ts";
import { type Mark, segmentsOf } from "./segments.ts";

type Sight = "shared" | "differs" | "altered";

/** An id on the page and where it stands in the account's text. */
interface Anchor {
  readonly at: number;
  readonly id: string;
}

/** One account as a column that scrolls by itself, with its shared passages, differences and statements to link to. */
export function accountColumn(account: Account, record: Record, numbered: readonly Numbered[]): string {
  const { id, name, title, outlet, byline, published, url, text } = account;
  const marks = [...sharedIn(account, record), ...numbered.flatMap((each) => differingIn(account, each))];
  const anchors = anchorsIn(account, record, numbered);
  const blocks = account.blocks.length > 0 ? account.blocks : wholeOf(text);
  const shown = blocks.map(({ kind, span: at }) => {
    const inside = marks.filter(({ span: mark }) => mark.start < at.end && mark.end > at.start);
    const here = anchors.filter((anchor) => anchor.at >= at.start && anchor.at < at.end);
    return `<p class="${kind}">${markedText(text, at, inside, here)}</p>`;
  });
  const about = [title, outlet, byline, published].filter((part) => part !== undefined).map(escaped);
  const link =
    url !== undefined && /^https?:\/\//i.test(url) ? ` <a href="${escaped(url)}" rel="noreferrer">original</a>` : "";
  return `<article class="account" id="${escaped(id)}" tabindex="0" aria-label="${escaped(name)}" lang="${escaped(account.language ?? "en")}">
<h2>${escaped(name)}</h2><div class="quiet">${about.join(" · ")}${link}</div>
${shown.join("\n")}
</article>`;
}

function wholeOf(text: string): { kind: BlockKind; span: Span }[] {
  return text === "" ? [] : [{ kind: "paragraph", span: span(0, text.length) }];
}

function sharedIn({ id }: Account, { lineage }: Record): Mark<Sight>[] {
  return lineage.pairs.flatMap(({ a, b, spans }) => {
    if (a !== id && b !== id) return [];
    return spans.map((passage) => ({ span: a === id ? passage.a : passage.b, mark: "shared" as const }));
  });
}

function differingIn({ id }: Account, { difference }: Numbered): Mark<Sight>[] {
  return (["a", "b"] as const).flatMap((side) => {
    const passage = difference[side];
    if (passage?.account !== id) return [];
    const altered = difference.edits.flatMap((edit) => edit[side] ?? []);
    return [
      { span: passage.span, mark: "differs" as const },
      ...altered.map((at) => ({ span: at, mark: "altered" as const })),
    ];
  });
}

function anchorsIn({ id }: Account, { statements, positions }: Record, numbered: readonly Numbered[]): Anchor[] {
  const ofDifferences = numbered.flatMap(({ number, difference }) =>
    (["a", "b"] as const).flatMap((side) => {
      const passage = difference[side];
      return passage?.account === id ? [{ at: passage.span.start, id: placeId(number, side) }] : [];
    }),
  );
  const ofStatements = statements.flatMap((statement) =>
    statement.account === id ? [{ at: statement.span.start, id: statement.id }] : [],
  );
  const ofPositions = positions.flatMap(({ evidence }, position) =>
    evidence.flatMap(({ account, span: at }, index) =>
      account === id ? [{ at: at.start, id: evidenceId(position, index) }] : [],
    ),
  );
  return [...ofDifferences, ...ofStatements, ...ofPositions];
}

function markedText(text: string, whole: Span, marks: readonly Mark<Sight>[], anchors: readonly Anchor[]): string {
  // An anchor may stand where no mark begins: one without a look, to the end, cuts the text there and nowhere else.
  const cuts = anchors.map(({ at }) => ({ span: span(at, whole.end), mark: "cut" as const }));
  return segmentsOf<Sight | "cut">(whole, [...marks, ...cuts])
    .map(({ span: at, marks: over }) => {
      const ids = anchors.filter((anchor) => anchor.at === at.start);
      const places = ids.map(({ id }) => `<a class="place" id="${escaped(id)}"></a>`).join("");
      return places + sighted(escaped(text.slice(at.start, at.end)), new Set(over));
    })
    .join("");
}

function sighted(words: string, over: ReadonlySet<Sight | "cut">): string {
  const classes = ["shared", "differs"].filter((name) => over.has(name as Sight));
  const inner = over.has("altered") ? `<mark>${words}</mark>` : words;
  return classes.length === 0 ? inner : `<span class="${classes.join(" ")}">${inner}</span>`;
}
