import type { Span } from "../model/index.ts";
import { span } from "../model/index.ts";
import type { Layout } from "../text/index.ts";
import { AGENCIES, AGENCY_NAME } from "./agencies.ts";

/** Where an account says that its words, or its sources' words, came through an agency. */
export interface AgencyCredit {
  readonly agency: string;
  /** "own": the account is by the agency or taken from it. "spoken-to": its sources spoke to the agency. */
  readonly kind: "own" | "spoken-to";
  /** Undefined when it stands in the byline and not in the text. */
  readonly span: Span | undefined;
}

const NAME = String.raw`(\p{Lu}[\p{L}.-]*(?:\s+(?:of\s+)?\p{Lu}[\p{L}.-]*){0,4}|dpa)`;
/** "HAVEN, June 3 (Northwire) - ", at the head of a text. */
const DATELINE = new RegExp(String.raw`^[^\n]{0,80}?\(${NAME}\)\s*(?:[-–—]|--)`, "u");
/** "(Reporting by …", "With reporting from Reuters", "Source: Reuters", "– Reuters" alone on the last line. */
const TAKEN = new RegExp(
  String.raw`(?:(?:^|\n)\s*(?:Source:|Credit:|By|[–—-])\s*(?:the\s+)?|[Rr]eporting (?:by|from) (?:the\s+)?|[Ww]ith (?:inputs|reporting|files) from (?:the\s+)?)${NAME}`,
  "gu",
);
const SPOKEN_TO = new RegExp(
  String.raw`\b(?:spoke|spoken|speaking|talked|told|tells|said to)\s+(?:to\s+|with\s+)?(?:the\s+)?${NAME}`,
  "gu",
);

/** The agency the account credits: the credit for the whole text before that of its sources. Cost: linear. */
export function agencyCreditOf({ account }: Layout): AgencyCredit | undefined {
  return (
    bylineCredit(account.byline) ??
    bylineCredit(account.outlet) ??
    datelineCredit(account.text, account.blocks) ??
    spokenTo(account.text)
  );
}

function bylineCredit(byline: string | undefined): AgencyCredit | undefined {
  if (byline === undefined) return undefined;
  for (const part of byline.split(/[,/|()]|\band\b|\bby\b|\bvia\b/iu)) {
    const agency = agencyNamed(part.trim().replace(/^the /iu, ""));
    if (agency !== undefined) return { agency, kind: "own", span: undefined };
  }
  return undefined;
}

function datelineCredit(text: string, blocks: Layout["account"]["blocks"]): AgencyCredit | undefined {
  for (const block of blocks.slice(0, 6)) {
    const found = DATELINE.exec(text.slice(block.span.start, block.span.end));
    const name = found?.[1];
    // What stands in brackets before the dash of a dateline is the agency, listed or not.
    if (name !== undefined)
      return { agency: AGENCIES.get(name) ?? name, kind: "own", span: locate(text, name, block.span.start) };
  }
  return firstNamed(text, TAKEN, "own");
}

function spokenTo(text: string): AgencyCredit | undefined {
  return firstNamed(text, SPOKEN_TO, "spoken-to");
}

function firstNamed(text: string, pattern: RegExp, kind: AgencyCredit["kind"]): AgencyCredit | undefined {
  for (const match of text.matchAll(pattern)) {
    const name = match[1] ?? "";
    const agency = agencyNamed(name) ?? agencyNamed(name.split(/\s+/)[0] ?? "");
    if (agency !== undefined) return { agency, kind, span: locate(text, name, match.index) };
  }
  return undefined;
}

/** The agency a name stands for; undefined for any other name. */
export function agencyNamed(name: string): string | undefined {
  const plain = name.replace(/[.\s]+$/u, "");
  return AGENCIES.get(plain) ?? (AGENCY_NAME.test(plain) ? plain : undefined);
}

function locate(text: string, name: string, from: number): Span {
  const start = text.indexOf(name, from);
  return span(start, start + name.length);
}
