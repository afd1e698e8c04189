import type { AccountId, Difference, Passage, Record } from "../model/index.ts";
import { accountColumn } from "./column.ts";
import { countsOf, isSame, labelOf, SEVERITIES } from "./differences.ts";
import { framed } from "./framed.ts";
import { type Gathered, gatheredOf, placeId } from "./gathered.ts";
import { gridSection } from "./grid.ts";
import { escaped } from "./html.ts";
import { isKin, lineageSentence } from "./lineage.ts";
import { type Places, placesOf } from "./places.ts";
import { segmentsOf } from "./segments.ts";
import { speakersOf } from "./speakers.ts";

/**
 * The record as one page that needs nothing else: no network, no script. Accounts side by side in the order given, then
 * what differs with links to both places, how the accounts are related, who said what.
 */
export function pageOf(record: Record, order: readonly AccountId[]): string {
  const places = placesOf(record.accounts);
  const gathered = gatheredOf(record, order, places);
  const numbered = gathered.flatMap(({ again, ...first }) => [first, ...again]);
  const title = `${record.accounts.length === 1 ? "One account" : `${record.accounts.length} accounts`}, read side by side`;
  const columns = order.map((id) => accountColumn(places.account(id), record, numbered)).join("\n");
  const lead = `<span class="shared">Words that stand in another account too</span> · <span class="differs">a place that differs</span> · <mark>altered words</mark>`;
  const main = [
    `<section class="accounts" aria-label="Accounts">\n${columns}\n</section>`,
    gridSection(record, true),
    differencesSection(record, gathered, places),
    lineageSection(record, places),
    statementsSection(record, order, places),
  ];
  return framed(title, lead, main.join("\n"));
}

function differencesSection(record: Record, gathered: readonly Gathered[], places: Places): string {
  if (record.accounts.length < 2) return "";
  const groups = SEVERITIES.map(([severity, meaning]) => {
    const items = gathered.filter(({ difference }) => difference.severity === severity);
    if (items.length === 0) return "";
    const listed = items.map((each) => differenceItem(each, places)).join("\n");
    return `<h3>${escaped(meaning)} (${items.length})</h3>\n<ul class="differences">\n${listed}\n</ul>`;
  });
  const same = record.differences.filter(isSame);
  const rest = same.length === 0 ? "" : `<p class="quiet">The same in both: ${escaped(countsOf(same))}.</p>`;
  const none = gathered.length === 0 ? "<p>Nothing.</p>" : "";
  return `<section><h2>What differs</h2>\n${none}${groups.join("")}${rest}</section>`;
}

function differenceItem({ number, difference, again }: Gathered, places: Places): string {
  const link = (of: Difference, name: "a" | "b", id: number) => {
    const at = of[name];
    return at === undefined ? [] : [`<a href="#${placeId(id, name)}">${escaped(places.place(at))}</a>`];
  };
  const side = (name: "a" | "b") => {
    const at = difference[name];
    if (at === undefined) return "";
    const edits = difference.edits.flatMap((edit) => edit[name] ?? []);
    return `<div class="side">${link(difference, name, number)} <q>${markedWords(at, edits, places)}</q></div>`;
  };
  const why = difference.why === "" ? "" : `: ${escaped(difference.why)}`;
  const others = again.map((each) => {
    const links = (["a", "b"] as const).flatMap((name) => link(each.difference, name, each.number));
    return `<div class="side quiet">also ${links.join(" and ")}</div>`;
  });
  return `<li><span class="label">${escaped(labelOf(difference))}</span>${why}${side("a")}${side("b")}${others.join("")}</li>`;
}

function markedWords(at: Passage, edits: readonly Passage["span"][], places: Places): string {
  const { text } = places.account(at.account);
  const segments = segmentsOf(
    at.span,
    edits.map((span) => ({ span, mark: true })),
  );
  return segments
    .map(({ span, marks }) => {
      const words = escaped(text.slice(span.start, span.end));
      return marks.length > 0 ? `<mark>${words}</mark>` : words;
    })
    .join("");
}

function lineageSection({ lineage }: Record, places: Places): string {
  const pairs = lineage.pairs.filter(isKin);
  if (pairs.length === 0) return "";
  const sentences = pairs.map((pair) => `<p>${escaped(lineageSentence(pair, lineage, places))}</p>`);
  return `<section><h2>Lineage</h2>\n${sentences.join("\n")}</section>`;
}

function statementsSection({ statements }: Record, order: readonly AccountId[], places: Places): string {
  const inOrder = order.flatMap((id) => statements.filter(({ account }) => account === id));
  const speakers = speakersOf(inOrder, places).map(({ title, said }) => {
    const items = said.map(({ statement, also }) => {
      const place = `<a href="#${escaped(statement.id)}">${escaped(places.place(statement))}</a>`;
      const others = also.length === 0 ? "" : ` <span class="quiet">also ${escaped(also.join(", "))}</span>`;
      return `<li>${place} <q>${escaped(places.words(statement))}</q>${others}</li>`;
    });
    return `<h3>${escaped(title)}</h3>\n<ul class="said">${items.join("\n")}</ul>`;
  });
  return `<section><h2>Who said what</h2>\n${speakers.length === 0 ? "<p>Nobody is quoted.</p>" : speakers.join("\n")}</section>`;
}
