import { contains, type Difference, type Edit, type Passage, type Severity } from "../model/index.ts";
import type { Face } from "./face.ts";
import { laidOut, type Run, run } from "./lines.ts";
import type { Places } from "./places.ts";
import { segmentsOf } from "./segments.ts";

/** What each severity means to a reader, the gravest first. */
export const SEVERITIES: readonly (readonly [Severity, string])[] = [
  [3, "changes what somebody is said to have said"],
  [2, "worth a look"],
  [1, "a matter of form"],
];

/** Whether both accounts hold the same here: nothing to show a reader who asks what differs. */
export function isSame({ kind, verdict }: Difference): boolean {
  return kind === "identical" || verdict === "agree";
}

/** How a difference is called in reports: its kind, and the verdict on figures. */
export function labelOf({ kind, verdict }: Difference): string {
  return verdict === undefined ? kind : `${kind}, ${verdict}`;
}

/** Both sides of a difference with their places, a side that is not there left out, and where else it stands (`also`). */
export function differenceLines(difference: Difference, also: readonly string[], places: Places, face: Face): string {
  const { a, b, why } = difference;
  const sides = [
    ...(a === undefined ? [] : [sideRuns(a, difference.edits, "a", places)]),
    ...(b === undefined ? [] : [sideRuns(b, difference.edits, "b", places)]),
  ];
  return (
    laidOut([run(labelOf(difference), "strong"), ...(why === "" ? [] : [run(`: ${why}`)])], 0, face) +
    sides.map((runs) => laidOut(runs, 2, face)).join("") +
    (also.length === 0 ? "" : laidOut([run(`also ${also.join(", ")}`, "faint")], 2, face))
  );
}

function sideRuns(at: Passage, edits: readonly Edit[], side: "a" | "b", places: Places): Run[] {
  const text = places.account(at.account).text;
  const changed = edits.flatMap((edit) => {
    const span = edit[side];
    return span !== undefined && contains(at.span, span) ? [{ span, mark: true }] : [];
  });
  const style = side === "a" ? "removed" : "added";
  const words = segmentsOf(at.span, changed).map(({ span, marks }) =>
    run(text.slice(span.start, span.end), marks.length > 0 ? style : "plain"),
  );
  return [run(`${places.place(at)}: `, "faint"), ...words];
}

/** Counts of the kinds in `differences`, most frequent first: "4 identical, 2 figure, agree". */
export function countsOf(differences: readonly Difference[]): string {
  const counts = new Map<string, number>();
  for (const difference of differences) {
    const label = labelOf(difference);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const frequent = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return frequent.map(([label, count]) => `${count} ${label}`).join("; ");
}
