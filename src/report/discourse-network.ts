import { type Account, sideOf } from "../model/index.ts";
import { csvLine } from "./csv.ts";
import type { Story } from "./story.ts";

/** The columns of Discourse Network Analyzer's event list, for its statement type of person, organization, concept, agreement. */
const HEAD = [
  "statement_id",
  "time",
  "start",
  "stop",
  "document_id",
  "document_title",
  "document_author",
  "document_source",
  "person",
  "organization",
  "concept",
  "agreement",
  "text",
];

/**
 * The positions that are for or against a term, one row a place, as an event list that Discourse Network Analyzer's users
 * work with: the term is the concept, agreement is 1 or 0. A conditional stance is neither and is left out.
 */
export function eventListOf({ accounts, statements, positions }: Story): string {
  const documents = new Map(accounts.map((account, index) => [account.id, { account, number: index + 1 }]));
  const speakers = new Map(statements.map(({ id, source }) => [id, source.kind === "named" ? source.name : undefined]));
  let number = 0;
  const rows = positions.flatMap(({ party, term, stance, asOf, evidence }) => {
    const side = sideOf(stance);
    if (side !== "for" && side !== "against") return [];
    return evidence.flatMap(({ account: id, span, statement }) => {
      const document = documents.get(id);
      if (!document) return [];
      const { account } = document;
      const words = account.text.slice(span.start, span.end);
      const speaker = statement === undefined ? undefined : speakers.get(statement);
      return csvLine([
        ++number,
        timeOf(asOf, account),
        span.start,
        span.end,
        document.number,
        account.title ?? account.name,
        account.byline,
        account.outlet,
        speaker,
        party.name,
        term,
        side === "for" ? 1 : 0,
        words,
      ]);
    });
  });
  return csvLine(HEAD) + rows.join("");
}

/** A full day as that program wants it; empty where only a month or year is known. */
function timeOf(asOf: string | undefined, { published }: Account): string | undefined {
  const day = [asOf, published].find((date) => date !== undefined && date.length >= 10);
  return day === undefined ? undefined : `${day.slice(0, 10)} 00:00:00`;
}
