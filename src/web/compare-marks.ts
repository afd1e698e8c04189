import type { Difference, Severity, Span } from "../model/index.ts";
import type { Appearance } from "./account-text.tsx";
import type { CompareAddress } from "./address.ts";
import type { Mark } from "./marks.ts";
import type { Pair, Side } from "./pair.ts";

/** A difference and its number on the page, from 1, the same whatever is listed. */
export interface Numbered {
  readonly number: number;
  readonly difference: Difference;
}

/** "unchanged": both say the same here. "around": the words changed lie within. "whole": all of it is what differs. */
type Look = "unchanged" | "around" | "whole";

/** What lies over a text on the compare page. */
export type CompareMark =
  | { readonly kind: "shared"; readonly passage: number }
  | { readonly kind: "difference"; readonly number: number; readonly severity: Severity; readonly look: Look }
  | { readonly kind: "edit"; readonly number: number };

/** Whether the two accounts say something else at this place; a quotation kept or figures that agree do not. */
export function differs({ kind, verdict }: Difference): boolean {
  return kind !== "identical" && verdict !== "agree";
}

/** The differences an address asks for. */
export function listedBy(address: Pick<CompareAddress, "scope" | "severity">, all: readonly Difference[]): Numbered[] {
  const { scope, severity } = address;
  return all
    .map((difference, index) => ({ number: index + 1, difference }))
    .filter(({ difference }) => {
      if (difference.severity < severity) return false;
      if (scope === "all") return true;
      return scope === "differing" ? differs(difference) : difference.kind === scope;
    });
}

/** The marks over one side: shared passages, and of the differences listed, the passage and the words changed. */
export function marksOf(pair: Pair, side: Side, listed: readonly Numbered[]): Mark<CompareMark>[] {
  const shared = pair.shared.map(
    (passage, index): Mark<CompareMark> => ({
      span: passage[side],
      value: { kind: "shared", passage: index },
    }),
  );
  const marks = listed.flatMap(({ number, difference }): Mark<CompareMark>[] => {
    const passage = difference[side];
    if (passage === undefined) return [];
    const { severity, edits } = difference;
    const look = !differs(difference) ? "unchanged" : edits.length > 0 ? "around" : "whole";
    return [
      { span: passage.span, value: { kind: "difference", number, severity, look } },
      ...editsOn(side, difference).map((span): Mark<CompareMark> => ({ span, value: { kind: "edit", number } })),
    ];
  });
  return [...shared, ...marks];
}

/** The words changed on one side. */
export function editsOn(side: Side, difference: Difference): Span[] {
  return difference.edits.flatMap((edit) => edit[side] ?? []);
}

/** How a piece with these marks looks: never by colour alone, what differs is underlined too. */
export function compareAppearance(values: readonly CompareMark[]): Appearance {
  const classes = new Set<string>();
  const data: { [name: string]: string } = {};
  const add = (name: string, value: number) => {
    data[name] = data[name] === undefined ? String(value) : `${data[name]} ${value}`;
  };
  let severity = 0;
  for (const mark of values) {
    if (mark.kind === "shared") add("shared", mark.passage);
    if (mark.kind === "edit") add("edits", mark.number);
    if (mark.kind === "difference") add("differences", mark.number);
    if (mark.kind === "difference" && mark.look === "whole") severity = Math.max(severity, mark.severity);
    classes.add(mark.kind === "difference" ? mark.look : mark.kind);
  }
  if (severity > 0) classes.add(`severity-${severity}`);
  return { class: [...classes].join(" "), data };
}

/** Where in the list the difference with this number stands; -1 when it is not listed. */
export function placeIn(listed: readonly Numbered[], at: number | undefined): number {
  return listed.findIndex(({ number }) => number === at);
}
