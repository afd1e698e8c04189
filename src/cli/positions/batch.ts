import { accountOfText } from "../../ingest/index.ts";
import { jsonOf, type Position, type Span, span } from "../../model/index.ts";
import { positionsOf } from "../../positions/index.ts";
import { readingOf } from "../../statements/index.ts";
import type { Answer } from "../answers.ts";
import { type Fields, idField, optionalField, textField } from "../json-lines.ts";

/**
 * What each party wants in a text, as a line of JSON; spans count in the text as given. `before`, the text just before
 * it, is read for who "she" and "the group" are, and not reported.
 */
export function positionsIn(fields: Fields): Answer<string> {
  const id = idField(fields);
  const before = optionalField(fields, "before") ?? "";
  const lead = before === "" ? "" : `${before}\n\n`;
  const { account, notices } = accountOfText({
    id: String(id),
    text: lead + textField(fields, "text"),
    published: optionalField(fields, "published"),
    title: optionalField(fields, "title"),
  });
  const remark = notices.find(({ rule }) => rule === "other-language")?.reason;
  const positions = remark === undefined ? positionsOf(readingOf(account)) : [];
  const found = positions.map((position) => behind(position, lead.length)).filter((position) => position !== undefined);
  return { told: `${JSON.stringify({ id, positions: jsonOf(found) })}\n`, remark };
}

/** A position with its places counted from `offset`; undefined when one of them lies before it. */
function behind(position: Position, offset: number): Position | undefined {
  const { mention } = position.party;
  const [first, ...rest] = position.evidence;
  const places = [mention, first.span, ...rest.map((each) => each.span)];
  if (places.some((place) => place !== undefined && place.start < offset)) return undefined;
  const shifted = (place: Span) => span(place.start - offset, place.end - offset);
  return {
    ...position,
    party: { ...position.party, mention: mention && shifted(mention) },
    evidence: [{ ...first, span: shifted(first.span) }, ...rest.map((each) => ({ ...each, span: shifted(each.span) }))],
  };
}
