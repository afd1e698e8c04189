import { contains, overlaps, type Span, STANCES } from "../../src/model/index.ts";
import type { Complain } from "./fault.ts";
import type { Mark } from "./marks.ts";
import type { Paragraphs } from "./paragraphs.ts";
import type { Sketch } from "./sketch.ts";
import { NO_COMMENT_CODES } from "./sketch.ts";
import { SOURCE_CODES } from "./sources.ts";

/** Every quotation is inside some content, a scare quotation or a title, and none is cut by the edge of a content. */
export function checkQuotations(paragraphs: Paragraphs, sketches: readonly Sketch[], complain: Complain): void {
  const pieces = sketches.flatMap(({ label, content }) => content.map((at) => ({ label, at })));
  const set = paragraphs.marks.filter((mark) => mark.role === "scare" || mark.role === "title");
  for (const quotation of paragraphs.quotations) {
    const cutting = pieces.find(
      ({ at }) => overlaps(at, quotation.outer) && !contains(at, quotation.outer) && !contains(quotation.inner, at),
    );
    if (cutting !== undefined)
      complain(
        quotation,
        `the edge of the content of statement ${cutting.label} cuts this quotation; let it hold both marks or stay inside them`,
      );
    else if (
      ![...pieces.map(({ at }) => at), ...set].some(
        (outer) => outer.start <= quotation.outer.start && quotation.outer.end <= outer.end,
      )
    )
      complain(
        quotation,
        "this quotation, with its marks, lies in no content; put the marks inside a content, or write {scare …} or {title …}",
      );
    const bare = pieces.find(({ at }) => fills(at, quotation.inner, paragraphs.text));
    if (bare !== undefined)
      complain(
        quotation,
        `the content of statement ${bare.label} is all of this quotation without its marks; put the marks inside`,
      );
  }
}

/** Only a quotation stands without a cue. */
export function checkCues(paragraphs: Paragraphs, sketches: readonly Sketch[], complain: Complain): void {
  for (const { label, cue, content, first } of sketches)
    if (cue === undefined && !content.some((at) => paragraphs.quotations.some(({ outer }) => overlaps(at, outer))))
      complain(first, `statement ${label} has no cue; mark it with {c${label} …}: only a quotation stands without`);
}

/** Whether `at` lies in `inner` and leaves no word of it out. */
function fills(at: Span, inner: Span, text: string): boolean {
  const left = text.slice(inner.start, at.start) + text.slice(at.end, inner.end);
  return contains(inner, at) && !/[\p{L}\p{N}]/u.test(left);
}

/** Every code after a colon is known where it stands. */
export function checkCodes(marks: readonly Mark[], complain: Complain): void {
  const cueCodes = new Set<string>(["neg", "nobody", ...Object.keys(NO_COMMENT_CODES), ...STANCES]);
  const known: { readonly [R in Mark["role"]]?: (code: string) => boolean } = {
    source: (code) => Object.hasOwn(SOURCE_CODES, code),
    cue: (code) => cueCodes.has(code),
    name: (code) => ["person", "org", "place", "people", "other"].includes(code),
  };
  for (const mark of marks) {
    const bad = mark.codes.find((code) => !known[mark.role]?.(code));
    if (bad !== undefined) complain(mark, `the code “${bad}” is not known on a ${mark.role}`);
    if (mark.as !== undefined && mark.role !== "source")
      complain(mark, "=N stands on a source only; use a foot line “as N”");
    if (mark.role === "name" && mark.codes.length !== 1)
      complain(mark, "say the kind of name: {n:person …}, {n:org …}, {n:place …}, {n:people …} or {n:other …}");
    if (mark.role === "source" && mark.codes.length > 1) complain(mark, "a source has one kind");
  }
}
