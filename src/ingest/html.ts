import { ReadoutError } from "../model/index.ts";
import type { Remark } from "./assemble.ts";
import { bylineOf } from "./credits.ts";
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
/** Readability tries again with fewer rules when it has found less than this many characters. */
const SHORTEST_ARTICLE = 250;
/** Structured data is taken for the article when what was found on the page is this much shorter. */
const FAR_SHORTER = 0.5;

/**
 * The article of a page.
 * @throws ReadoutError "no-article" when the page holds none.
 */
export async function pageOf(source: string, name: string): Promise<Page> {
  const { parseHTML } = await import("linkedom");
  const document = documentOf(parseHTML, source);
  const facts = pageFactsOf(document);
  const heading = document.querySelector("h1")?.textContent ?? undefined;
  const tagged = document.querySelector("title")?.textContent?.trim() || undefined;
  const read = await articleOf(document);
  const stated = statedPieces(facts.articleBody);
  const useStated = lengthOf(read.pieces) < FAR_SHORTER * lengthOf(stated);
  const body = useStated ? stated : read.pieces;
  if (wordsIn(body) < FEWEST_WORDS) throw noArticle(name, wordsIn(body));
  const title = titleOf(facts.title ?? (read.title || tagged), heading);
  const byline = facts.byline ?? bylineOf(read.byline ?? "");
  const remark: Remark = { rule: "article-from-structured-data", span: undefined, reason: STATED_REASON };
  return {
    facts: { ...facts, title, byline, outlet: facts.outlet ?? read.site },
    pieces: withTitle(body, title),
    remarks: useStated ? [remark] : [],
  };
}

const STATED_REASON = "the page shows only part of the article; the text is the one its structured data gives";

interface Article {
  readonly pieces: readonly Piece[];
  readonly title?: string | undefined;
  readonly byline?: string | undefined;
  readonly site?: string | undefined;
}

/** What Readability takes for the article; changes the document. */
async function articleOf(document: Document): Promise<Article> {
  const { Readability } = await import("@mozilla/readability");
  const whole = piecesOf(document.body);
  try {
    const options = { charThreshold: SHORTEST_ARTICLE, serializer: (node: Node) => node as Element };
    const found = new Readability(document, options).parse();
    const pieces = found?.content ? withoutLinkLists(piecesOf(found.content)) : [];
    const text = (words: string | null | undefined) => words ?? undefined;
    return { pieces, title: text(found?.title), byline: text(found?.byline), site: text(found?.siteName) };
  } catch {
    // It walks off the tree where tags are nested beyond repair: all that stands on such a page is its text.
    return { pieces: withoutLinkLists(whole) };
  }
}

/** The page as a tree with a body: HTML lets its tags be left out, and linkedom does not put them in. */
function documentOf(parseHTML: (html: string) => { document: Document }, source: string): Document {
  const tagged = /<html[\s>]/i.test(source) && /<body[\s>]/i.test(source);
  const document = tagged ? parseHTML(source).document : undefined;
  if (document?.documentElement?.localName === "html") return document;
  const inner = source.replace(/<!doctype[^>]*>|<\/?(?:html|head|body)\b[^>]*>/gi, "");
  return parseHTML(`<!DOCTYPE html><html><head></head><body>${inner}</body></html>`).document;
}

function noArticle(name: string, words: number): ReadoutError {
  return new ReadoutError(
    "no-article",
    `${name}: expected a page with an article, found ${words} ${words === 1 ? "word" : "words"} of running text; save the page of one article, or give its text as a plain text file`,
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
  const text = pieces.map((piece) => piece.text).join("\n");
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  // Chinese and Japanese do not part their words: six letters count as one there.
  return Math.max(text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0, Math.floor(letters / 6));
}
