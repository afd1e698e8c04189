import { describe, expect, test } from "vitest";
import { accountOf, accountOfText, MAX_BYTES } from "../../src/ingest/index.ts";
import { ReadoutError } from "../../src/model/index.ts";
import { blocksOf, fileOf, STORY } from "./given.ts";
import { wordFile, zipOf } from "./word-file.ts";

const TEXT = STORY.join("\n\n");
/** Windows-1252 bytes of a text whose quotation marks and apostrophes are its only characters above ASCII. */
const LEGACY = Buffer.from(TEXT.replace(/“/g, "\x93").replace(/”/g, "\x94").replace(/’/g, "\x92"), "latin1");
const UTF16LE = Buffer.from(TEXT, "utf16le");
const UTF16BE = Buffer.from(UTF16LE).swap16();

/** What a mainframe's text (EBCDIC) looks like: spaces at 0x40, letters above 0x80. */
const EBCDIC = Uint8Array.from(Buffer.from(TEXT, "latin1"), (byte) => (byte === 0x20 ? 0x40 : 0x80 + (byte % 0x70)));

/** The error that reading these bytes ends in. */
async function troubleOf(bytes: Uint8Array, name = "story.txt"): Promise<ReadoutError> {
  const outcome = await accountOf(bytes, { name }).catch((error: unknown) => error);
  if (outcome instanceof ReadoutError) return outcome;
  throw new Error(`expected a ReadoutError for ${name}, found ${JSON.stringify(outcome)}`);
}

describe("a plain text is read in the encoding it is in", () => {
  test.each([
    ["UTF-8", Buffer.from(TEXT)],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${TEXT}`)],
    ["UTF-16 LE with a byte order mark", Buffer.from(`\ufeff${TEXT}`, "utf16le")],
    ["UTF-16 BE with a byte order mark", Buffer.from(`\ufeff${TEXT}`, "utf16le").swap16()],
    ["UTF-16 LE without one", UTF16LE],
    ["UTF-16 BE without one", UTF16BE],
    ["Windows-1252", LEGACY],
  ])("%s", async (_, bytes) => expect((await fileOf(bytes)).account.text).toBe(TEXT));

  test("a declared encoding is used where the bytes are not UTF-8", async () => {
    const bytes = Buffer.from(
      "\xcc\xee\xf1\xea\xe2\xe0 \xe8 \xca\xe8\xe5\xe2 \xe4\xee\xe3\xee\xe2\xee\xf0\xe8\xeb\xe8\xf1\xfc",
      "latin1",
    );
    const { account } = await fileOf(bytes, { contentType: "text/plain; charset=windows-1251" });
    expect(account.text).toBe("Москва и Киев договорились");
  });

  test("UTF-8 is read as UTF-8 even where something else is declared", async () => {
    expect((await fileOf(TEXT, { contentType: "text/plain; charset=iso-8859-1" })).account.text).toBe(TEXT);
  });

  test("line ends become \\n and nothing else is changed", async () => {
    const odd = `  Two  spaces,\ta tab and a\u00a0hard space.\r\n\r\n${FIRST_TWO}\r`;
    expect((await fileOf(odd)).account.text).toBe(odd.replace(/\r\n?/g, "\n"));
  });

  test("a byte that fits nothing is a notice, and the text is read", async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${TEXT} é é é é é é é`),
      Buffer.from([0xff]),
      Buffer.from(" Nothing more."),
    ]);
    const { account, notices } = await fileOf(bytes);
    expect(account.text).toContain("é\ufffd Nothing");
    expect(notices.map(({ rule }) => rule)).toContain("unreadable-characters");
  });
});

const FIRST_TWO = STORY.slice(0, 2).join("\r\n");

describe("bad input is refused with what was expected, what was found and what to do", () => {
  test.each([
    ["an empty file", new Uint8Array(), "empty", "found no bytes"],
    ["a file of white space", Buffer.from(" \n\t\n"), "empty", "white space alone"],
    ["a PNG picture", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"), "not-text", "a PNG picture"],
    ["a PDF", Buffer.from("%PDF-1.7\n%\xe2\xe3\n", "latin1"), "not-text", "a PDF, which is not read yet"],
    ["a zip archive", zipOf({ "a.txt": TEXT }), "not-text", "zip archive"],
    ["a damaged Word file", wordFile(STORY).subarray(0, 700), "unreadable", "cannot be opened"],
    ["other binary data", Buffer.from([1, 2, 3, 0, 0, 5, 6, 0, 1, 7, 8, 0]), "not-text", "binary data"],
    ["a JSON document", Buffer.from(`\ufeff{\n  "text": ${JSON.stringify(TEXT)}\n}\n`), "not-text", "found JSON"],
    ["a JSON array", Buffer.from('[{"text": "The ferry sails."}]'), "not-text", "found JSON"],
    ["JSON lines", Buffer.from('{"id": 1, "text": "One."}\n{"id": 2, "text": "Two."}\n'), "not-text", "found JSON"],
    ["text in no known encoding", EBCDIC, "unknown-encoding", "fit no character of"],
    [
      "a page without an article",
      Buffer.from("<!doctype html><title>Home</title><a href=/>Home</a>"),
      "no-article",
      "of running text",
    ],
  ])("%s", async (_, bytes, code, found) => {
    const trouble = await troubleOf(bytes);
    expect(trouble.code).toBe(code);
    expect(trouble.message).toMatch(/^story\.txt: expected .+, found .+; .+/);
    expect(trouble.message).toContain(found);
  });

  test.each(["[Photo: the old ferry at Ostby]", "{Corrected}", "[1]", "[“Yes,” she said.]"])(
    "a story that begins with %s is read as text",
    async (first) => {
      const text = `${first}\n\n${TEXT}`;
      expect((await fileOf(text)).account.text).toBe(text);
    },
  );

  test("a text whose bytes do not fit its declared encoding", async () => {
    const bytes = Buffer.from(TEXT.replace(/e/g, "\xff"), "latin1");
    const hints = { name: "story.txt", contentType: "text/plain; charset=euc-jp" };
    await expect(accountOf(bytes, hints)).rejects.toMatchObject({ code: "unknown-encoding" });
  });

  test("a file over the limit is refused by its size, before it is looked at", async () => {
    const trouble = await troubleOf(new Uint8Array(MAX_BYTES + 1).fill(0x41));
    expect([trouble.code, trouble.message]).toEqual([
      "too-large",
      expect.stringContaining("at most 20 MB, found 20.0 MB"),
    ]);
  });
});

describe("what a file is, is told by what it holds", () => {
  const page = `<!DOCTYPE html><html><head><title>Bridge to reopen</title></head><body><article>${STORY.map((words) => `<p>${words}</p>`).join("")}</article></body></html>`;

  test.each(["story.txt", "story.html", "story"])("a page called %s is read as a page", async (name) => {
    const { account } = await fileOf(page, { name });
    expect(blocksOf(account)).toEqual(["headline: Bridge to reopen", ...STORY.map((words) => `paragraph: ${words}`)]);
  });

  test("a page is read in the encoding that it declares", async () => {
    const declared = page.replace("<head>", '<head><meta charset="windows-1252">');
    const bytes = Buffer.from(declared.replace(/“/g, "\x93").replace(/”/g, "\x94").replace(/’/g, "\x92"), "latin1");
    expect((await fileOf(bytes)).account.text).toBe(["Bridge to reopen", ...STORY].join("\n\n"));
  });

  test("Markdown is kept as a reader reads it, without its marks", async () => {
    const source = `---\ntitle: "Bridge to reopen"\nauthor: Ann Example\ndate: 2025-03-04\n---\n# Bridge to reopen\n\n${STORY[0]?.replace("Port Lurell", "[Port *Lurell*](https://example.org)")}\n\n## The ferry\n\n${STORY[2]}\n\n- a toll\n- no toll\n`;
    const { account } = await fileOf(source, { name: "story.md" });
    expect(blocksOf(account)).toEqual([
      "headline: Bridge to reopen",
      `paragraph: ${STORY[0]}`,
      "crosshead: The ferry",
      `paragraph: ${STORY[2]}`,
      "paragraph: a toll",
      "paragraph: no toll",
    ]);
    expect([account.title, account.byline, account.published]).toEqual([
      "Bridge to reopen",
      "Ann Example",
      "2025-03-04",
    ]);
  });

  test.each(["---\n\ntitle: Bridge", "\n---\ntitle: Bridge", "---\r\n\r\ntitle: Bridge"])(
    "empty lines about the front matter do not hide it: %j",
    async (opening) => {
      const source = `${opening}\noutlet: Lakeland News\ntags:\n  - ferry\n---\n\n${STORY.join("\n\n")}\n`;
      const { account } = await fileOf(source, { name: "story.md" });
      expect([account.outlet, account.title, account.text]).toEqual(["Lakeland News", "Bridge", STORY.join("\n\n")]);
    },
  );

  test("a text between two rules is no front matter", async () => {
    const source = `---\n\n${STORY[0]}\n\n---\n\n${STORY[1]}\n`;
    expect((await fileOf(source, { name: "story.md" })).account.text).toContain("Norlandia and Vessia");
  });

  test("a Word file is read in its paragraphs", async () => {
    const lines = ["Bridge to reopen", "By Ann Example", ...STORY];
    const { account } = await fileOf(wordFile(lines), { name: "story.docx" });
    expect(account.text).toBe(lines.join("\n\n"));
    expect(blocksOf(account).slice(0, 3)).toEqual([
      "headline: Bridge to reopen",
      "byline: By Ann Example",
      `paragraph: ${STORY[0]}`,
    ]);
  });
});

describe("an account", () => {
  test("has the same id for the same name and text, and another for another name or text", async () => {
    const [same, again] = [await fileOf(TEXT), await fileOf(TEXT)];
    const other = await fileOf(TEXT, { name: "other.txt" });
    expect(again).toEqual(same);
    expect(same.account.id).toMatch(/^[0-9a-f]{16}$/);
    expect(new Set([same, other, await fileOf(`${TEXT}.`)].map(({ account }) => account.id)).size).toBe(3);
  });

  test("is known by its address rather than by the file it was kept in", async () => {
    const url = "https://news.example/bridge";
    const [one, two] = [await fileOf(TEXT, { url, name: "a.txt" }), await fileOf(TEXT, { url, name: "b.txt" })];
    expect(one.account.id).toBe(two.account.id);
  });

  test("takes outlet and byline from the lines around the story", () => {
    const text = `${TEXT}\nWritten By Ann Example\n© 2025 The Example Times. All Rights Reserved.`;
    const { account } = accountOfText({ text });
    expect([account.outlet, account.byline]).toEqual(["The Example Times", "Ann Example"]);
  });

  test.each([
    ["Copyright © 2019 The Example Times, LLC. Click here for reprint permission.", "The Example Times"],
    ["© 2023 Example Media Ltd. All rights reserved.", "Example Media"],
    ["Copyright 2025 Example Radio. All rights reserved.", "Example Radio"],
    ["© 2025. All rights reserved.", undefined],
  ])("whose last line is %s is by %s", (line, outlet) => {
    expect(accountOfText({ text: `${TEXT}\n${line}` }).account.outlet).toBe(outlet);
  });

  test.each([
    ["ALDBURG, March 4 (Lakeland News) - ", "Lakeland News"],
    ["Aldburg, March 4 (Reuters) - ", "Reuters"],
    ["ALDBURG, March 4. /TASS/. ", "TASS"],
    ["ALDBURG - ", undefined],
    ["By Ann Example, Lakeland Wire\n\n", "Lakeland Wire"],
    ["By Ann Example, Chief Correspondent\n\n", undefined],
  ])("that opens with %j and names no owner is by %s, on a day it does not give in full", (opening, outlet) => {
    const { account } = accountOfText({ text: `${opening}${TEXT}` });
    expect([account.outlet, account.published]).toEqual([outlet, undefined]);
  });

  test("of a page is by the site it is on, not by the agency it credits", async () => {
    const page = (head: string) =>
      fileOf(`<html><head>${head}</head><body><p>ALDBURG (Reuters) - ${STORY.join("</p><p>")}</p></body></html>`);
    const canonical = '<link rel="canonical" href="https://www.lakeland.example/bridge">';
    const named = '<meta property="og:site_name" content="Lakeland News">';
    expect((await page("")).account.outlet).toBeUndefined();
    expect((await page(canonical)).account.outlet).toBe("lakeland.example");
    expect((await page(canonical + named)).account.outlet).toBe("Lakeland News");
  });

  test("of a batch line keeps the line's id and its text to the last character", () => {
    const text = `\ufeff \r\n ${TEXT}\r\n\r\n `;
    const { account } = accountOfText({ id: "7", text });
    expect([account.id, account.name, account.text]).toEqual(["7", "7", text]);
  });

  test("of an empty text has no blocks", () => expect(accountOfText({ text: "" }).account.blocks).toEqual([]));
});
