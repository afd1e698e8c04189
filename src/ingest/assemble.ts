import type { Account, AccountId, Block, Notice, Span } from "../model/index.ts";
import { span } from "../model/index.ts";
import { accountIdOf } from "./account-id.ts";
import { blocksOf, type Part } from "./blocks.ts";
import { creditsOf } from "./credits.ts";
import type { Ingested } from "./ingested.ts";
import { isoDateOf } from "./iso-date.ts";
import { languageOf } from "./language.ts";
import { endSign, startSign } from "./mid-story.ts";

/** A source taken apart: its text, where its paragraphs lie, and what is known of it. */
export interface Draft {
  readonly name: string;
  readonly text: string;
  readonly parts: readonly Part[];
  /** The id to keep, where the caller has one. */
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  /** Whether it is a page: whose site it is from, an agency it credits does not tell. */
  readonly page?: boolean | undefined;
  readonly outlet?: string | undefined;
  readonly title?: string | undefined;
  readonly byline?: string | undefined;
  readonly published?: string | undefined;
}

/** What a rule of ingest has to say, before the account has an id. */
export interface Remark {
  readonly rule: string;
  readonly span: Span | undefined;
  readonly reason: string;
}

/** Longest paragraph an editor sets; a text of one longer paragraph has lost its line breaks. */
const LONGEST_PARAGRAPH = 1500;

/** A text of so many words has a language. */
const ENOUGH_WORDS = 80;

/** The account of a draft, and the notices on it after `remarks`, which its reader made. */
export function assembled(draft: Draft, remarks: readonly Remark[] = []): Ingested {
  const { text, name } = draft;
  const blocks = blocksOf(text, draft.parts, draft.title);
  const credits = creditsOf(text, blocks);
  const language = languageOf(storyOf(text, blocks));
  const account: Account = {
    id: (draft.id as AccountId | undefined) ?? accountIdOf(draft.url ?? name, text),
    name,
    url: draft.url,
    outlet: draft.outlet ?? credits.owner ?? siteOf(draft.url) ?? (draft.page ? undefined : credits.agency),
    title: draft.title ?? credits.title,
    byline: draft.byline ?? credits.byline,
    published: isoDateOf(draft.published) ?? credits.published,
    language,
    text,
    blocks,
  };
  const found = [...remarks, ...remarksOn(account)].map((remark) => ({ account: account.id, ...remark }));
  return { account, notices: found.sort(byPlace) };
}

/** The site an address is on, as it is called: "https://www.example.org/x" is "example.org". */
function siteOf(url: string | undefined): string | undefined {
  const host = url !== undefined && URL.canParse(url) ? new URL(url).hostname.replace(/^www\d?\./, "") : "";
  return host.includes(".") ? host : undefined;
}

function byPlace(a: Notice, b: Notice): number {
  return (a.span?.start ?? -1) - (b.span?.start ?? -1) || (a.rule < b.rule ? -1 : 1);
}

function storyOf(text: string, blocks: readonly Block[]): string {
  const story = blocks.filter(({ kind }) => kind === "paragraph" || kind === "headline" || kind === "crosshead");
  return story.map(({ span: at }) => text.slice(at.start, at.end)).join("\n");
}

function remarksOn({ text, blocks, language }: Account): Remark[] {
  if (language !== undefined && language !== "en") {
    const reason = `the text is in another language (${language}); it is kept and not read`;
    return [{ rule: "other-language", span: undefined, reason }];
  }
  const remarks: Remark[] = [];
  if (language === undefined && wordCount(text) > ENOUGH_WORDS) {
    const reason = "the language could not be told; the text is read as English";
    remarks.push({ rule: "unknown-language", span: undefined, reason });
  }
  const start = startSign(text, blocks);
  if (start) remarks.push({ rule: "starts-mid-story", span: start.span, reason: start.seen });
  const end = endSign(text, blocks);
  if (end) remarks.push({ rule: "ends-mid-story", span: end.span, reason: end.seen });
  const paragraphs = blocks.filter(({ kind }) => kind === "paragraph");
  const [only] = paragraphs;
  if (only && paragraphs.length === 1 && only.span.end - only.span.start > LONGEST_PARAGRAPH) {
    const reason = "the whole story is one line: it has lost its paragraphs, and crossheads may stand in it unseen";
    remarks.push({ rule: "lost-line-breaks", span: only.span, reason });
  }
  return remarks;
}

function wordCount(text: string): number {
  return text.slice(0, 5000).match(/\p{L}+/gu)?.length ?? 0;
}

/** Pieces of text set under each other with an empty line between, and where each lies. */
export function stacked(pieces: readonly { readonly text: string; readonly kind: Part["kind"] }[]): {
  readonly text: string;
  readonly parts: Part[];
} {
  const parts: Part[] = [];
  let text = "";
  for (const piece of pieces) {
    if (piece.text === "") continue;
    if (text !== "") text += "\n\n";
    parts.push({ kind: piece.kind, span: span(text.length, text.length + piece.text.length) });
    text += piece.text;
  }
  return { text, parts };
}
