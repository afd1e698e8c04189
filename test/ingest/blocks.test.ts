import { describe, expect, test } from "vitest";
import { accountOfText } from "../../src/ingest/index.ts";
import { linesOf, STORY } from "./given.ts";

const [FIRST = "", SECOND = "", THIRD = ""] = STORY;

/** The kind of one line put between the paragraphs of a story, or under them. */
function kindOf(line: string, place: "first" | "between" | "last"): string {
  const lines = { first: [line, ...STORY], between: [FIRST, line, SECOND, THIRD], last: [...STORY, line] }[place];
  return (
    linesOf(lines.join("\n\n"))
      .find((block) => block.endsWith(`: ${line}`))
      ?.split(":")[0] ?? "not a block"
  );
}

describe("a line is told by what it says and where it stands", () => {
  test.each([
    ["Bridge to reopen after three winters", "first", "headline"],
    ["Ministers Sign A Deal On The Bridge.", "first", "headline"],
    ["BY HANA ORLEC AND PETR VANE", "first", "byline"],
    ["By Ann Example", "first", "byline"],
    ["By Ann Example and Tom Sample, Lakeland News", "first", "byline"],
    ["By the Lakeland world desk, 4 March 2025", "first", "byline"],
    ["By our own correspondents", "first", "byline"],
    ["Updated Nov. 20, 2019 6:02 AM EST | 3 min read", "first", "dateline"],
    ["Tuesday, 4 March 2025", "first", "dateline"],
    ["ORLEC: THE FERRY STAYS", "between", "crosshead"],
    ["What happens next", "between", "crosshead"],
    ["## What happens next", "between", "crosshead"],
    ["FILE PHOTO: The bridge at Port Lurell in winter.", "between", "caption"],
    ["The bridge at Port Lurell, seen from the ferry. (Lakeland News Photo/Ann Example via AP)", "between", "caption"],
    ["The bridge at Port Lurell. Photograph: Ann Example/Getty Images", "between", "caption"],
    ["FILE - The bridge at Port Lurell, with snow on it.", "between", "caption"],
    ["Advertisement", "between", "boilerplate"],
    ["Read more: Why the bridge was closed", "between", "boilerplate"],
    ["Share.", "last", "boilerplate"],
    ["Leave A Reply", "last", "boilerplate"],
    ["Share | Print | Email", "last", "boilerplate"],
    ["Sign up for our newsletter", "last", "boilerplate"],
    ["Written By Ann Example", "last", "boilerplate"],
    ["© 2025 The Example Times. All Rights Reserved.", "last", "boilerplate"],
    ["Copyright 2025 Lakeland News", "last", "boilerplate"],
    ["This article was first published in The Example Times.", "last", "boilerplate"],
    ["(Reporting by Ann Example; Editing by Tom Sample)", "last", "boilerplate"],
    ["Ann Example and Tom Sample contributed reporting.", "last", "boilerplate"],
    ["The Associated Press contributed to this report.", "last", "boilerplate"],
    ["Follow us on Example", "last", "boilerplate"],
    ["https://news.example/bridge", "last", "boilerplate"],
  ] as const)("%s (%s) is a %s", (line, place, kind) => expect(kindOf(line, place)).toBe(kind));

  test.each([
    "“Share the bridge,” she said.",
    "Copyright law was not part of the talks, the minister said.",
    "Read more slowly, the clerk told the minister, who had lost the page.",
    "The minister said the deal was signed by Ann Example.",
    "By Tuesday the ferry had stopped running.",
    "Orlec said: “No.”",
    "Related parties were asked to sign as well.",
    "In 2025 the bridge was closed.",
    "According to a Reuters/Example poll, the two sides are level.",
    "“It is over,” the minister told the daily LibA\u0303©ration.",
    "Via the side door, the minister left.",
    "Stay informed about the ferry, the harbour master said.",
    "MS. ORLEC:  I —",
  ])("%s is a paragraph wherever it stands", (line) => {
    expect([kindOf(line, "between"), kindOf(line, "last")]).toEqual(["paragraph", "paragraph"]);
  });

  test("a full sentence at the start is no headline", () => {
    expect(linesOf(STORY.join("\n\n"))).toEqual(STORY.map((words) => `paragraph: ${words}`));
  });

  test("the title the account is known by is its headline", () => {
    const text = ["The bridge opens. The ferry stays.", ...STORY].join("\n");
    const { account } = accountOfText({ text, title: "The bridge opens. The ferry stays." });
    expect(account.blocks[0]?.kind).toBe("headline");
  });

  test("headlines under the heading of a list are other stories", () => {
    const text = [...STORY, "Related Stories", "Why the ferry stopped", "Ten years of the bridge"].join("\n");
    expect(linesOf(text).slice(3)).toEqual([
      "boilerplate: Related Stories",
      "boilerplate: Why the ferry stopped",
      "boilerplate: Ten years of the bridge",
    ]);
  });

  test("what a company says of itself at the end is no story", () => {
    const about = ["About Lurell Bridges", "Lurell Bridges builds bridges in four countries."];
    expect(linesOf([...STORY, ...about].join("\n\n")).slice(3)).toEqual(about.map((line) => `boilerplate: ${line}`));
  });
});

describe("a dateline is the start of its paragraph", () => {
  test.each([
    "PORT LURELL, March 3 (Reuters) -",
    "PORT LURELL, Norlandia (AP) —",
    "Port Lurell, March 3 (Interfax) –",
    "PORT LURELL, March 3. /TASS/.",
    "PORT LURELL —",
    "(Reuters) -",
    "LURELL, N.D., Sept. 26 (UPI) —",
    "Port Lurell, 3 March 2025 –",
  ])("%s", (dateline) => {
    expect(linesOf(`${dateline} ${FIRST}\n${SECOND}`)[0]).toBe(`dateline: ${dateline}`);
    expect(linesOf(`${dateline} ${FIRST}\n${SECOND}`)[1]).toBe(`paragraph: ${FIRST}`);
  });

  test.each([
    "Orlec – the minister – left.",
    "The ferry (built in 1931) – now a museum – left.",
    "NATO — which met on Monday — said no.",
  ])("%s has none", (line) => expect(linesOf(`${line}\n${FIRST}`)[0]).toBe(`paragraph: ${line}`));
});

describe("small print stuck to a story is split off", () => {
  const story = STORY.join(" ");
  test.each([
    "© 2025 Example Times LLC. All Rights Reserved. A Division of Example",
    "Sign up for our newsletter. © 2025 Example Times. All rights reserved.",
    "By subscribing I accept the terms of use and privacy policy",
    "(Reporting by Ann Example; Editing by Tom Sample)",
    "Edited by: Tom Sample",
    "CLICK HERE TO GET THE APP",
  ])("at the end: %s", (tail) => {
    expect(linesOf(`${story} ${tail}`)).toEqual([`paragraph: ${story}`, `boilerplate: ${tail}`]);
  });

  test("at the start", () => {
    const head =
      "This material may not be published, broadcast or rewritten. ©2025 Example Times. All rights reserved.";
    expect(linesOf(`${head} ${story}`)).toEqual([`boilerplate: ${head}`, `paragraph: ${story}`]);
  });

  test("a call in capitals ends where the story goes on", () => {
    const text = `${FIRST} CLICK HERE TO GET THE APP ${SECOND} ${THIRD}`;
    expect(linesOf(text)).toEqual([`paragraph: ${text}`]);
  });

  test("a short paragraph keeps its story", () => {
    const short =
      "The ferry ran until noon, the harbour master said. It was full. Nobody was hurt when it struck the pier.";
    const tail = "By subscribing I accept the terms of use and privacy policy";
    expect(linesOf(`${short} ${tail}`)).toEqual([`paragraph: ${short}`, `boilerplate: ${tail}`]);
  });
});

describe("lines and paragraphs", () => {
  test("a text broken at a fixed width is read in paragraphs", () => {
    const wrapped = STORY.map((words) => words.replace(/(.{50,60}) /g, "$1\n"));
    expect(accountOfText({ text: wrapped.join("\n\n") }).account.blocks).toHaveLength(3);
  });

  test("each line is a paragraph where lines are not broken at a width", () => {
    expect(linesOf(STORY.join("\n"))).toHaveLength(3);
  });

  test("a line that goes on in lower case belongs to the one before", () => {
    expect(linesOf(`${FIRST.slice(0, -1)}, with\nno toll for lorries.\n${SECOND}`)).toHaveLength(2);
  });

  test.each(["\r\n", "\r", "\n\n", "\u2028", "\f"])("lines end at %j", (end) => {
    expect(linesOf(STORY.join(end))).toEqual(STORY.map((words) => `paragraph: ${words}`));
  });
});
