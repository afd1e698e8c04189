import { gridOf, holdingIn, jsonOf, type Passage, type Position } from "../model/index.ts";
import { csvLine } from "./csv.ts";
import type { Story } from "./story.ts";

const HEAD = [
  "term",
  "state",
  "party",
  "stance",
  "as_of",
  "standing",
  "hedged",
  "holds",
  "families",
  "change",
  "conditions",
  "words",
  "account",
  "start",
  "end",
];

/** The grid as a table, one row for each place that a position was read from. Offsets are UTF-16 code units. */
export function tableOf(story: Story): string {
  const texts = new Map(story.accounts.map((account) => [account.id, account]));
  const words = ({ account, span }: Passage) => texts.get(account)?.text.slice(span.start, span.end) ?? "";
  const rows = gridOf(story).rows.flatMap(({ term, state, cells }) =>
    cells.flatMap((cell) =>
      cell.positions.flatMap((position) => {
        const change = cell.changes.findLast(({ to }) => to === position.id)?.kind;
        const shared = [term, state, cell.party, position.stance, position.asOf, position.standing, position.hedged];
        const own = [holdingIn(cell) === position, cell.families, change, position.conditions.map(words).join("; ")];
        return position.evidence.map((evidence) =>
          csvLine([
            ...shared,
            ...own,
            words(evidence),
            texts.get(evidence.account)?.name,
            evidence.span.start,
            evidence.span.end,
          ]),
        );
      }),
    ),
  );
  return csvLine(HEAD) + rows.join("");
}

/** Positions, changes and the grid made of them, as one JSON document. */
export function jsonOfStory(story: Story): string {
  const { parties, rows, company } = gridOf(story);
  const states = rows.map(({ term, state }) => ({ term, state }));
  const ids = (positions: readonly Position[]) => jsonOf(positions);
  return `${JSON.stringify({ parties, terms: states, company, positions: ids(story.positions), changes: jsonOf(story.changes) })}\n`;
}
