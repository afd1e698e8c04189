import {
  type Evidence,
  type Grid,
  type GridCell,
  type GridRow,
  gridOf,
  holdingIn,
  type Position,
  STATE_MEANINGS,
} from "../model/index.ts";
import type { Face } from "./face.ts";
import { framed } from "./framed.ts";
import { escaped } from "./html.ts";
import { laidOut, type Run, run } from "./lines.ts";
import { type Places, placesOf } from "./places.ts";
import type { Story } from "./story.ts";

/** The id that a piece of evidence has on a page that shows the accounts beside the grid. */
export function evidenceId(position: number, evidence: number): string {
  return `p${position}-${evidence}`;
}

/** The grid for a terminal: a term a paragraph, a party a line, with the words of what holds and where they stand. */
export function gridReportOf(story: Story, face: Face): string {
  const grid = gridOf(story);
  const places = placesOf(story.accounts);
  if (grid.rows.length === 0) return laidOut([run("No party takes a stance.")], 0, face);
  return grid.rows.map((row) => rowLines(row, places, face)).join("\n") + companyLines(grid, face);
}

function rowLines({ term, state, cells }: GridRow, places: Places, face: Face): string {
  const head = laidOut([run(term, "strong"), run(` (${state})`, "faint")], 0, face);
  return head + cells.map((cell) => laidOut(cellRuns(cell, places), 2, face)).join("");
}

function cellRuns(cell: GridCell, places: Places): Run[] {
  const position = holdingIn(cell);
  const [evidence] = position.evidence;
  const moved = lastChange(cell) ?? "";
  const conditions = new Set(position.conditions.map(places.words));
  return [
    run(`${cell.party}: `),
    run(position.stance, "strong"),
    run(` ${aboutOf(position, cell)}${moved === "" ? "" : `, ${moved}`} `, "faint"),
    run(`“${places.words(evidence)}” `),
    ...[...conditions].flatMap((words) => [run("condition: ", "faint"), run(`“${words}” `)]),
    run(places.place(evidence), "faint"),
  ];
}

function companyLines({ company }: Grid, face: Face): string {
  if (company.length === 0) return "";
  const lines = company.map(({ a, b, together, apart }) =>
    laidOut([run(`${a} and ${b}: together on ${together}, apart on ${apart}`)], 2, face),
  );
  return `\n${laidOut([run("WHO STANDS WITH WHOM", "strong")], 0, face)}${lines.join("")}`;
}

/** Since when, on whose word and how often: "2031-05-17, unnamed, hedged, 2 families". */
function aboutOf({ asOf, standing, hedged }: Position, { families }: GridCell): string {
  const parts = [
    asOf,
    standing.replace("-", " "),
    hedged ? "hedged" : undefined,
    families > 1 ? `${families} families` : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(", ");
}

/** The grid as one page that needs nothing else: no network, no script. */
export function gridPageOf(story: Story): string {
  const lead = "Each cell opens the words it was read from. Copies of one text count once.";
  return framed("Who wants what", lead, gridSection(story, false));
}

/** The grid as a section of a page; `linked` where the page shows the accounts too, and words can be gone to. */
export function gridSection(story: Story, linked: boolean): string {
  const grid = gridOf(story);
  if (grid.rows.length === 0) return linked ? "" : "<section><p>No party takes a stance.</p></section>";
  const places = placesOf(story.accounts);
  const numbers = new Map(story.positions.map((position, index) => [position.id, index]));
  const link = (position: Position, at: Evidence, index: number) => {
    const place = escaped(places.place(at));
    return linked
      ? `<a href="#${evidenceId(numbers.get(position.id) ?? 0, index)}">${place}</a>`
      : `<span class="quiet">${place}</span>`;
  };
  const head = grid.parties.map((party) => `<th scope="col">${escaped(party)}</th>`).join("");
  const rows = grid.rows.map((row) => gridRow(row, grid.parties, places, link)).join("\n");
  return `<section>${linked ? "<h2>Who wants what</h2>" : ""}
<div class="grid" tabindex="0" role="region" aria-label="Who wants what"><table>
<thead><tr><th scope="col">Term</th>${head}</tr></thead>
<tbody>
${rows}
</tbody>
</table></div>
${companySection(grid, linked ? "h3" : "h2")}</section>`;
}

/** How the party moved last; the whole way stands in the cell. */
function lastChange({ changes }: GridCell): string | undefined {
  return changes.at(-1)?.kind;
}

type Link = (position: Position, at: Evidence, index: number) => string;

function gridRow({ term, state, cells }: GridRow, parties: readonly string[], places: Places, link: Link): string {
  const columns = parties.map((party) => {
    const cell = cells.find((one) => one.party === party);
    return cell ? `<td>${cellOf(cell, places, link)}</td>` : "<td></td>";
  });
  return `<tr><th scope="row">${escaped(term)}<div class="quiet" title="${STATE_MEANINGS[state]}">${state}</div></th>${columns.join("")}</tr>`;
}

function cellOf(cell: GridCell, places: Places, link: Link): string {
  const holds = holdingIn(cell);
  const change = lastChange(cell);
  const moved = change === undefined ? "" : `<span class="moved">${change}</span>`;
  const history = [...cell.positions].reverse().map((position) => positionItem(position, cell, places, link));
  return `<details><summary><span class="label">${holds.stance}</span> ${moved}<div class="quiet">${escaped(aboutOf(holds, cell))}</div></summary>
<ul>${history.join("")}</ul></details>`;
}

function positionItem(position: Position, cell: GridCell, places: Places, link: Link): string {
  const words = position.evidence.map(
    (at, index) => `<div><q>${escaped(places.words(at))}</q> ${link(position, at, index)}</div>`,
  );
  // Accounts that share their words name one condition in the same words.
  const conditions = [...new Set(position.conditions.map(places.words))].map(
    (words) => `<div class="quiet">condition: <q>${escaped(words)}</q></div>`,
  );
  return `<li><span class="label">${position.stance}</span> <span class="quiet">${escaped(aboutOf(position, cell))}</span>${words.join("")}${conditions.join("")}</li>`;
}

function companySection({ company }: Grid, heading: "h2" | "h3"): string {
  if (company.length === 0) return "";
  const rows = company.map(
    ({ a, b, together, apart }) =>
      `<tr><th scope="row">${escaped(a)}</th><td>${escaped(b)}</td><td>${together}</td><td>${apart}</td></tr>`,
  );
  return `<${heading}>Who stands with whom</${heading}>
<table class="company"><thead><tr><th scope="col">Party</th><th scope="col">Party</th><th scope="col">Terms together</th><th scope="col">Terms apart</th></tr></thead>
<tbody>${rows.join("\n")}</tbody></table>
`;
}
