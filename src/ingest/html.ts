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
/** Share of a piece's characters in links from which it is a pointer. */
const MOSTLY_LINK = 0.85;
/** A link of this many words standing alone is the headline of another story; a shorter one may be a source or a shop. */
const HEADLINE_WORDS = 6;
const ENDS_SENTENCE = /[.!?…][\p{Pe}\p{Pf}"'”’»]*$/u;
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
  const read = article?.content ? withoutLinkLists(piecesOf(article.content)) : [];
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
    .map((line) => ({ text: line.trim(), kind: undefined, linked: 0 }));
}

/**
 * Pieces with those that only point elsewhere marked as boilerplate: a line that is one link and no sentence, and the
 * headings over nothing else.
 */
function withoutLinkLists(pieces: readonly Piece[]): Piece[] {
  const marked = pieces.map((piece, i) =>
    pointsElsewhere(pieces, i) ? { ...piece, kind: "boilerplate" as const } : piece,
  );
  for (let i = marked.length - 1; i >= 0; i--) {
    const piece = marked[i];
    const after = marked[i + 1];
    const overNothing = after === undefined || after.kind === "boilerplate";
    if (piece?.kind === "crosshead" && overNothing) marked[i] = { ...piece, kind: "boilerplate" };
  }
  return marked;
}

function pointsElsewhere(pieces: readonly Piece[], i: number): boolean {
  const piece = pieces[i];
  if (piece === undefined || piece.kind === "headline" || !isLink(piece)) return false;
  const neighbours = [pieces[i - 1], pieces[i + 1]].filter((other) => other !== undefined && isLink(other));
  return neighbours.length > 0 || piece.text.split(" ").length >= HEADLINE_WORDS;
}

function isLink({ text, linked }: Piece): boolean {
  return linked >= MOSTLY_LINK && !ENDS_SENTENCE.test(text);
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
    { text: title, kind: "headline", linked: 0 },
    ...rest.map((piece) => (piece.kind === "headline" ? { ...piece, kind: "crosshead" as const } : piece)),
  ];
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0);
}

function wordsIn(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
}
