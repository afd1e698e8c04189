import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { mirrored } from "../../src/model/index.ts";
import { pageOf, reportOf } from "../../src/report/index.ts";
import { ORDER, SMALL_STORY } from "./small-story.ts";

const PLAIN = { colour: false, width: 100 };
const RED = "\u001b[31m";

describe("the report", () => {
  test("says who said what and what differs, each line with its words and their place", () => {
    expect(reportOf(SMALL_STORY, ORDER, PLAIN)).toBe(`2 ACCOUNTS
  wire.txt: 29 words
  draft.txt: 18 words

WHO SAID WHAT

Ina Brask (Ostby)
  wire.txt:2:1: Mayor Ina Brask said on Monday: “It was a truly bad week for the island.” [when: on
      Monday]
  draft.txt:1:1: “It was a bad week for the island,” Ina Brask said.

Two officials (not named, 2)
  wire.txt:2:78: Two officials</b> said a fare rise may follow. [indirect; hedged: may]

LINEAGE
  draft.txt is a rewrite of wire.txt. 90% of the words of draft.txt stand in wire.txt, 50% the other
      way. Why: the draft is shorter.

WHAT DIFFERS: CHANGES WHAT SOMEBODY IS SAID TO HAVE SAID (1)

altered: a word inside the quotation is gone
  wire.txt:2:34: It was a [-truly-] bad week for the island
  draft.txt:1:2: It was a bad week for the island

WHAT DIFFERS: WORTH A LOOK (1)

hedge-lost: “may” is gone
  wire.txt:2:101: a fare rise [-may-] follow
  draft.txt:1:68: a fare rise {+will+} follow
`);
  });

  test("marks altered words by colour on a terminal, and says the same without", () => {
    const shown = reportOf(SMALL_STORY, ORDER, { colour: true, width: 100 });
    expect(shown).toContain(`${RED}may`);
    const plain = reportOf(SMALL_STORY, ORDER, PLAIN).replace(/\[-|-\]|\{\+|\+\}/g, "");
    expect(stripVTControlCharacters(shown)).toBe(plain);
  });

  test("shows a difference that comes again once", () => {
    const { differences } = SMALL_STORY;
    const turned = { ...SMALL_STORY, differences: [...differences, ...differences.map(mirrored)] };
    expect(reportOf(turned, ORDER, PLAIN)).toBe(reportOf(SMALL_STORY, ORDER, PLAIN));
  });

  test("no line is wider than the window", () => {
    const lines = reportOf(SMALL_STORY, ORDER, { colour: false, width: 48 }).split("\n");
    expect(lines.filter((line) => line.length > 48)).toEqual([]);
  });

  test("a control sequence in an account does not reach the terminal", () => {
    const [draft, wire] = SMALL_STORY.accounts;
    if (draft === undefined || wire === undefined) throw new RangeError("the small story has two accounts");
    const odd = { ...draft, text: draft.text.replace("Ina Brask", "I\u001b[2J Bra") };
    expect(reportOf({ ...SMALL_STORY, accounts: [odd, wire] }, ORDER, PLAIN)).not.toContain("\u001b");
  });
});

describe("the page", () => {
  const page = pageOf(SMALL_STORY, ORDER);

  test("asks for nothing from a network and runs nothing", () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(/i);
    expect(page).toContain("default-src 'none'");
  });

  test("shows an account's own markup as words", () => {
    expect(page).not.toContain("<b>");
    expect(page).toContain("&lt;b&gt;");
  });

  test("holds both texts whole", () => {
    for (const { id, text } of SMALL_STORY.accounts) {
      const column = page.slice(page.indexOf(`id="${id}"`), page.indexOf("</article>", page.indexOf(`id="${id}"`)));
      const words = column.slice(column.indexOf("<p "), column.lastIndexOf("</p>"));
      const plain = words
        .replace(/<[^>]*>/g, "")
        .replace(/&lt;/g, "<")
        .replace(/&gt;/g, ">");
      expect(plain).toBe(text);
    }
  });

  test("every link leads to a place on it", () => {
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets).toHaveLength(7);
    for (const id of targets) expect(page.split(` id="${id}"`)).toHaveLength(2);
  });

  test("marks the altered words in the columns and in the list", () => {
    expect(page.match(/<mark>truly<\/mark>/g)).toHaveLength(2);
    expect(page.match(/<mark>will<\/mark>/g)).toHaveLength(2);
  });
});
