import { describe, expect, test } from "vitest";
import { extractOf } from "../../src/ingest/index.ts";
import { blocksOf, fileOf, STORY } from "./given.ts";

const PARAGRAPHS = STORY.map((words) => `<p>${words}</p>`).join("\n");

/** A page with this in its head and this in its article. */
function page(article: string, head = "<title>Bridge to reopen | The Example Times</title>"): string {
  const nav = '<nav><a href="/">Home</a> <a href="/world">World</a></nav>';
  return `<!doctype html><html lang="en"><head>${head}</head><body>${nav}<article>${article}</article></body></html>`;
}

describe("a page says who wrote it, where and when", () => {
  const linked = {
    "@context": "https://schema.org",
    "@graph": [
      { "@type": "Organization", "@id": "#org", name: "The Example Times" },
      {
        "@type": "NewsArticle",
        headline: "Bridge to reopen",
        author: [{ "@type": "Person", name: "Ann Example" }, { name: "Tom Sample" }],
        publisher: { "@id": "#org" },
        datePublished: "2025-03-04T09:30:00+02:00",
      },
    ],
  };
  const facts = ["Bridge to reopen", "Ann Example, Tom Sample", "The Example Times", "2025-03-04T09:30:00+02:00"];

  test("in JSON-LD, which goes before its meta tags", async () => {
    const meta = '<meta property="og:title" content="Another title"><meta name="author" content="Another name">';
    const head = `${meta}<script type="application/ld+json">${JSON.stringify(linked)}</script>`;
    const { title, byline, outlet, published } = (await fileOf(page(PARAGRAPHS, head))).account;
    expect([title, byline, outlet, published]).toEqual(facts);
  });

  test("in meta tags", async () => {
    const head = `<meta property="og:title" content="Bridge to reopen"><meta name="author" content="By Ann Example, Tom Sample">
      <meta property="og:site_name" content="The Example Times"><meta property="article:published_time" content="2025-03-04T09:30:00+02:00">
      <meta property="og:url" content="https://news.example/bridge">`;
    const { title, byline, outlet, published, url } = (await fileOf(page(PARAGRAPHS, head))).account;
    expect([title, byline, outlet, published]).toEqual(facts);
    expect(url).toBe("https://news.example/bridge");
  });

  test("and what is known from outside goes before all of it", async () => {
    const hints = { title: "T", byline: "B", outlet: "O", published: "4 March 2025", url: "https://other.example/" };
    const { title, byline, outlet, published, url } = (await fileOf(page(PARAGRAPHS), hints)).account;
    expect([title, byline, outlet, published, url]).toEqual(["T", "B", "O", "2025-03-04", "https://other.example/"]);
  });

  test("broken JSON-LD is passed over", async () => {
    const head =
      '<script type="application/ld+json">{"@type": "NewsArticle", </script><meta property="og:title" content="Bridge to reopen">';
    expect((await fileOf(page(PARAGRAPHS, head))).account.title).toBe("Bridge to reopen");
  });
});

describe("the text of a page is what a reader sees", () => {
  test("white space runs together, a break is a line, two part paragraphs", async () => {
    const article = `<h1>Bridge to reopen</h1>${PARAGRAPHS}<p>One\n   <b>two</b>\tthree<br>four<br><br>five and six, he said.</p>`;
    const { account } = await fileOf(page(article));
    expect(account.text.endsWith("\n\nOne two three\nfour\n\nfive and six, he said.")).toBe(true);
  });

  test("each block element is a paragraph, headings are crossheads, captions captions, list items stand alone", async () => {
    const article = `<h1>Bridge to reopen</h1><p>${STORY[0]}</p><figure><img src=a.jpg><figcaption>The bridge at Port Lurell</figcaption></figure>
      <div><p>${STORY[1]}</p></div><h2>The ferry</h2><p>${STORY[2]}</p><ul><li>It will run until December.</li><li>It will be free.</li></ul>`;
    expect(blocksOf((await fileOf(page(article))).account)).toEqual([
      "headline: Bridge to reopen",
      `paragraph: ${STORY[0]}`,
      "caption: The bridge at Port Lurell",
      `paragraph: ${STORY[1]}`,
      "crosshead: The ferry",
      `paragraph: ${STORY[2]}`,
      "paragraph: It will run until December.",
      "paragraph: It will be free.",
    ]);
  });

  test("the cells of a row stand on one line", async () => {
    const table = "<table><tr><th>Year</th><th>Lorries</th></tr><tr><td>2021</td><td>40,000</td></tr></table>";
    const { account } = await fileOf(page(`${PARAGRAPHS}${table}<p>${STORY[0]}</p>`));
    expect(account.text).toContain("Year\tLorries\n\n2021\t40,000");
  });

  test("a page may leave out the tags that HTML lets it leave out", async () => {
    const source = `<!doctype html><title>Bridge to reopen</title><p>${STORY.join("<p>")}`;
    const blocks = ["headline: Bridge to reopen", ...STORY.map((words) => `paragraph: ${words}`)];
    expect(blocksOf((await fileOf(source)).account)).toEqual(blocks);
    expect(blocksOf((await fileOf(source.replace("<title>", "<html><title>"))).account)).toEqual(blocks);
  });

  test("scripts, styles and what is hidden are not read", async () => {
    const article = `${PARAGRAPHS}<script>alert(1)</script><style>p{}</style><p hidden>Unseen words.</p><p>${STORY[0]}</p>`;
    expect((await fileOf(page(article))).account.text).not.toMatch(/alert|p\{\}|Unseen/);
  });

  test("headlines of other stories, each one link, are boilerplate", async () => {
    const links = ["Why the ferry stopped in the third winter", "Ten years of the bridge in pictures"];
    const list = `<h3>More from the valley</h3>${links.map((words) => `<p><a href="/x">${words}</a></p>`).join("")}`;
    const { account } = await fileOf(page(`<h1>Bridge to reopen</h1>${PARAGRAPHS}${PARAGRAPHS}${list}`));
    const paragraphs = blocksOf(account).filter((block) => block.startsWith("paragraph"));
    expect(paragraphs).toEqual([...STORY, ...STORY].map((words) => `paragraph: ${words}`));
  });

  test("an article that the page shows in part is taken from its structured data, and said so", async () => {
    const linked = {
      "@type": "NewsArticle",
      headline: "Bridge to reopen",
      articleBody: [...STORY, ...STORY].join("\n"),
    };
    const head = `<script type="application/ld+json">${JSON.stringify(linked)}</script>`;
    const { account, notices } = await fileOf(page(`<p>${STORY[0]}</p>`, head));
    expect(account.text).toBe(["Bridge to reopen", ...STORY, ...STORY].join("\n\n"));
    expect(notices.map(({ rule }) => rule)).toEqual(["article-from-structured-data"]);
  });
});

describe("the article alone", () => {
  test("is its paragraphs and crossheads, a dateline with the paragraph it opens", async () => {
    const article = `<h1>Bridge to reopen</h1><p>By Ann Example</p><p>PORT LURELL (AP) — ${STORY[0]}</p><h2>The ferry</h2><p>${STORY[1]}</p><p>${STORY[2]}</p><p>Share.</p><p>© 2025 The Example Times. All Rights Reserved.</p>`;
    const extract = extractOf((await fileOf(page(article), { name: "bridge" })).account);
    const articleBody = [`PORT LURELL (AP) — ${STORY[0]}`, "The ferry", STORY[1], STORY[2]].join("\n\n");
    expect(extract).toMatchObject({ id: "bridge", articleBody, title: "Bridge to reopen", byline: "Ann Example" });
  });
});
