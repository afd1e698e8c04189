import { bylineOf } from "./credits.ts";
import { isoDateOf } from "./iso-date.ts";

/** What a page says of itself to machines. */
export interface PageFacts {
  readonly title: string | undefined;
  readonly byline: string | undefined;
  readonly outlet: string | undefined;
  readonly published: string | undefined;
  readonly url: string | undefined;
  /** Text of the article as structured data gives it. */
  readonly articleBody: string | undefined;
}

type Json = { readonly [key: string]: unknown };

const ARTICLE =
  /(?:^|[/#])(?:(?:\w*News|Blog|Opinion|Report|Social|Live\w*|Tech|Scholarly|Analysis|Satirical|Background|Review\w*)?(?:Article|Posting|BlogPost)|Report|Review|NewsArticle)$/;
const TITLES = ["meta:og:title", "meta:twitter:title", "meta:dc.title", "meta:headline", "meta:sailthru.title"];
const AUTHORS = [
  "meta:author",
  "meta:article:author",
  "meta:dc.creator",
  "meta:byl",
  "meta:parsely-author",
  "meta:sailthru.author",
  "meta:twitter:creator",
];
const OUTLETS = ["meta:og:site_name", "meta:application-name", "meta:publisher", "meta:dc.publisher"];
const DATES = [
  "meta:article:published_time",
  "meta:datepublished",
  "meta:og:published_time",
  "meta:date",
  "meta:pubdate",
  "meta:publishdate",
  "meta:publish-date",
  "meta:publish_date",
  "meta:parsely-pub-date",
  "meta:sailthru.date",
  "meta:dc.date",
  "meta:dc.date.issued",
  "meta:dcterms.created",
  "meta:dcterms.date",
  "meta:ptime",
  "meta:article.published",
  "meta:og:pubdate",
];

/** The facts of a page: its JSON-LD first, then its meta tags, then elements marked up for the purpose. */
export function pageFactsOf(document: Document): PageFacts {
  const meta = metaOf(document);
  const objects = jsonLdOf(document);
  const article = objects.find((object) => typesOf(object).some((type) => ARTICLE.test(type))) ?? {};
  const firstMeta = (names: readonly string[]) => names.map((name) => meta.get(name.slice(5))).find((value) => value);
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? undefined;
  const date = textIn(article.datePublished) ?? textIn(article.dateCreated) ?? firstMeta(DATES);
  return {
    title: clean(textIn(article.headline) ?? firstMeta(TITLES)),
    byline: namesIn(article.author ?? article.creator) ?? authorOf(firstMeta(AUTHORS)),
    outlet: outletNamed(nameIn(article.publisher, objects)) ?? outletNamed(firstMeta(OUTLETS)),
    published: isoDateOf(date) ?? isoDateOf(timeOf(document)),
    url: [meta.get("og:url"), canonical, textIn(article.url)].find((url) => url && /^https?:\/\//.test(url)),
    articleBody: textIn(article.articleBody),
  };
}

function metaOf(document: Document): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of document.querySelectorAll("meta")) {
    const content = element.getAttribute("content")?.trim();
    for (const attribute of ["property", "name", "itemprop"]) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (content && name && !meta.has(name)) meta.set(name, content);
    }
  }
  return meta;
}

/** Every object in the page's JSON-LD, graphs and lists opened; a block that is no JSON is passed over. */
function jsonLdOf(document: Document): Json[] {
  const objects: Json[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const source = (script.textContent ?? "").replace(
      /^\s*(?:<!--|\/\*.*?\*\/|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*$/g,
      "",
    );
    collect(parsed(source), objects, 0);
  }
  return objects;
}

function parsed(source: string): unknown {
  try {
    // Pages put raw line breaks into strings, which JSON forbids and a space stands for as well.
    return JSON.parse(source.replace(/\p{Cc}+/gu, " "));
  } catch {
    return undefined;
  }
}

function collect(value: unknown, into: Json[], depth: number): void {
  if (depth > 6 || typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const inner of value) collect(inner, into, depth + 1);
    return;
  }
  const object = value as Json;
  into.push(object);
  for (const key of ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "liveBlogUpdate"])
    collect(object[key], into, depth + 1);
}

function typesOf(object: Json): string[] {
  return [object["@type"]].flat().filter((type) => typeof type === "string");
}

/** The text of a JSON-LD value that may be a string, a number, or a list of them. */
function textIn(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  const text = typeof first === "string" ? first : (first as Json | undefined)?.["@value"];
  return typeof text === "string" && text.trim() !== "" ? text.trim() : undefined;
}

function nameIn(value: unknown, objects: readonly Json[]): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === "string") return /^https?:/.test(first) ? undefined : first;
  if (typeof first !== "object" || first === null) return undefined;
  const object = first as Json;
  const id = object["@id"];
  return textIn(object.name) ?? textIn(objects.find((other) => id !== undefined && other["@id"] === id)?.name);
}

function namesIn(value: unknown): string | undefined {
  const names = [value].flat(2).map((author) => authorOf(nameIn(author, [])));
  const known = [...new Set(names.filter((name) => name !== undefined))];
  return known.length > 0 ? known.join(", ") : undefined;
}

/** An author's name as a reader would write it; undefined for an address or a handle. */
function authorOf(written: string | undefined): string | undefined {
  if (
    written === undefined ||
    /^https?:|^@|^\s*$|^(?:admin|administrator|editor|guest|unknown|user)\s*$/i.test(written)
  )
    return undefined;
  return bylineOf(clean(written) ?? "");
}

function timeOf(document: Document): string | undefined {
  const marked =
    document.querySelector('[itemprop="datePublished"]') ??
    document.querySelector("article time[datetime], time[pubdate], time[datetime]");
  return marked?.getAttribute("datetime") ?? marked?.getAttribute("content") ?? undefined;
}

function clean(text: string | undefined): string | undefined {
  const words = text
    ?.replace(/<[^>]{1,80}>/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return words === undefined || words === "" ? undefined : unescaped(words);
}

const ENTITIES: Readonly<{ [name: string]: string }> = {
  amp: "&",
  quot: '"',
  apos: "'",
  lt: "<",
  gt: ">",
  nbsp: " ",
  rsquo: "’",
  lsquo: "‘",
  rdquo: "”",
  ldquo: "“",
  ndash: "–",
  mdash: "—",
};

/** Structured data is often escaped once more than it should be. */
function unescaped(words: string): string {
  return words.replace(
    /&(?:#(\d{1,6})|#x([\da-f]{1,6})|(\w{2,6}));/gi,
    (whole, decimal, hex, name: string | undefined) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 31 && code < 0xd800 ? String.fromCodePoint(code) : whole;
    },
  );
}

/** An outlet's name; undefined for an address or a handle. */
function outletNamed(written: string | undefined): string | undefined {
  const name = clean(written);
  return name === undefined || /^https?:|^@|^copyright\b|^©/i.test(name) ? undefined : name;
}
