import { type Span, type Statement, span } from "../model/index.ts";
import type { Face } from "./face.ts";
import { laidOut, type Run, run } from "./lines.ts";
import type { Places } from "./places.ts";
import { segmentsOf } from "./segments.ts";
import type { Said, Speaker } from "./speakers.ts";

const NO_COMMENT_SAID = {
  "did-not-respond": "did not respond",
  declined: "declined to comment",
  unreachable: "could not be reached",
} as const;

/** A speaker and all they are reported to have said: `place: words [what to know of it]`. */
export function speakerLines({ title, said }: Speaker, places: Places, face: Face): string {
  const lines = said.map((each) => laidOut(saidRuns(each, places), 2, face));
  return laidOut([run(title, "strong")], 0, face) + lines.join("");
}

function saidRuns({ statement, also }: Said, places: Places): Run[] {
  const { account, span: whole, content } = statement;
  const text = places.account(account).text;
  const shown = withMarks(text, whole);
  const words = segmentsOf(
    shown,
    content.map((at) => ({ span: at, mark: true })),
  );
  const notes = notesOf(statement, (at) => text.slice(at.start, at.end));
  return [
    run(`${places.place({ account, span: shown })}: `, "faint"),
    ...words.map(({ span: at, marks }) => run(text.slice(at.start, at.end), marks.length > 0 ? "plain" : "faint")),
    ...(notes.length === 0 ? [] : [run(` [${notes.join("; ")}]`, "faint")]),
    ...(also.length === 0 ? [] : [run(` (also ${also.join(", ")})`, "faint")]),
  ];
}

/** The place with the quotation marks and the stop that stand directly at its ends, so that it reads as printed. */
function withMarks(text: string, at: Span): Span {
  const opens = /[“"‘«]/u.test(text.charAt(at.start - 1)) ? 1 : 0;
  const closes = /^[.,!?]?[”"’»]?[.]?/u.exec(text.slice(at.end, at.end + 3))?.[0].length ?? 0;
  return span(at.start - opens, at.end + closes);
}

function notesOf(
  { source, form, noComment, hedges, negated, when, within }: Statement,
  words: (at: Span) => string,
): string[] {
  const notes: string[] = [];
  if (noComment !== undefined) notes.push(NO_COMMENT_SAID[noComment]);
  else if (form !== "direct") notes.push(form);
  if (negated) notes.push("denied");
  if (hedges.length > 0) notes.push(`hedged: ${hedges.map(words).join(", ")}`);
  if (source.via.length > 0) notes.push(`via ${source.via.join(", ")}`);
  if (source.reasonUnnamed !== undefined) notes.push(`not named: ${words(source.reasonUnnamed)}`);
  if (when !== undefined) notes.push(`when: ${words(when)}`);
  if (within !== undefined) notes.push("told inside another statement");
  return notes;
}
