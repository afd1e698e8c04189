import { ReadoutError } from "../model/index.ts";
import type { Remark } from "./assemble.ts";
import { type Piece, piecesOf } from "./dom-text.ts";
import { type PageFacts, pageFactsOf } from "./page-facts.ts";

/** A page taken apart. */
export interface Page {
  readonly facts: PageFacts;
  /** Title first, then the article. */
  readonly pieces: readonly Piece[];
  readonly remarks: readonly Remark[];
}

/** An article has at least this many words; a page with fewer is a front page, a player or an error. */
const FEWEST_WORDS = 25;
/** Structured data is taken for the article when what was found on the page is this much shorter. */
const FAR_SHORTER = 0.5;

/**
 * The article of a page.
 * @throws ReadoutError "no-article" when the page holds none.
 */
export async function pageOf(source: string, name: string): Promise<Page> {
  const [{ parseHTML }, { Readability }] = await Promise.all([import("linkedom"), import("@mozilla/readability")]);
  const document = documentOf(parseHTML, source);
  const facts = pageFactsOf(document);
  const heading = document.querySelector("h1")?.textContent ?? undefined;
  const article = new Readability(document, { charThreshold: 250, serializer: (node) => node as Element }).parse();
  const read = article?.content ? piecesOf(article.content) : [];
  const stated = statedPieces(facts.articleBody);
  const useStated = lengthOf(read) < FAR_SHORTER * lengthOf(stated);
  const body = useStated ? stated : read;
  if (wordsIn(body) < FEWEST_WORDS) throw noArticle(name, wordsIn(body));
  const title = titleOf(facts.title ?? article?.title ?? undefined, heading);
  const remarks: Remark[] = useStated
    ? [{ rule: "article-from-structured-data", span: undefined, reason: STATED_REASON }]
    : [];
  return {
    facts: {
      ...facts,
      title,
      byline: facts.byline ?? article?.byline ?? undefined,
      outlet: facts.outlet ?? article?.siteName ?? undefined,
    },
    pieces: withTitle(body, title),
    remarks,
  };
}

const STATED_REASON = "the page shows only part of the article; the text is the one its structured data gives";

function documentOf(parseHTML: (html: string) => { document: Document }, source: string): Document {
  const whole = /<html[\s>]/i.test(source) ? source : `<!DOCTYPE html><html><head></head><body>${source}</body></html>`;
  return parseHTML(whole).document;
}

function noArticle(name: string, words: number): ReadoutError {
  return new ReadoutError(
    "no-article",
    `${name}: expected a page with an article, found ${words} words of running text; give the address of one article, or its text as a plain text file`,
  );
}

function statedPieces(body: string | undefined): Piece[] {
  const text = (body ?? "").replace(/<\/?p[^>]{0,200}>|<br[^>]{0,20}>/gi, "\n").replace(/<[^>]{1,300}>/g, "");
  return text
    .split(/\s*\n\s*/)
    .filter((line) => line.trim() !== "")
    .map((line) => ({ text: line.trim(), kind: undefined }));
}

/** The page's heading where the title repeats it with the site's name put on; else the title. */
function titleOf(title: string | undefined, heading: string | undefined): string | undefined {
  const shown = heading?.replace(/\s+/g, " ").trim();
  if (title === undefined) return shown || undefined;
  return shown && shown.length > 10 && title.startsWith(shown) ? shown : title;
}

function withTitle(body: readonly Piece[], title: string | undefined): Piece[] {
  if (title === undefined) return [...body];
  const rest = body.filter(({ text, kind }, i) => !(i < 4 && text === title && kind !== "caption"));
  return [
    { text: title, kind: "headline" },
    ...rest.map((piece) => (piece.kind === "headline" ? { ...piece, kind: "crosshead" as const } : piece)),
  ];
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0);
}

function wordsIn(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
}
