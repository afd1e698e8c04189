import { describe, expect, test } from "vitest";
import { lineageOf } from "../../src/lineage/index.ts";
import { wordsAt } from "../../src/model/index.ts";
import type { Reading } from "../../src/statements/index.ts";
import { reading, WIRE } from "./accounts.ts";

const wire = WIRE.join("\n\n");
const OTHER_NEWS = [
  "A bakery on the market square has won the prize for the best rye loaf in the province three years running.",
  "Its owner learned the trade from an aunt and still starts the oven with birch wood at two in the morning.",
].join("\n\n");
const SNOW =
  "Snow fell on the hills above the town for the first time since spring, and the schools on both banks stayed open.";
/** The same events told anew sentence by sentence, with the wire's phrases left standing. */
const REWRITE = [
  "Ostby's council voted on Monday to close the upper lock for the whole of the coming winter, its clerk said.",
  "The move comes after engineers found cracks in two of the four iron gates during work in September.",
  "“We have looked at every other way and there is none left,” said Mayor Ina Brask.",
  "The closure would cost them a third of the year's income, barge owners said.",
  "It was built by prisoners in the years after the flood and has seen eleven repairs.",
].join("\n\n");

/** The same material and quotation in other words throughout. */
const OWN_WORDS = [
  "Cracked gates will keep boats out of the upper lock at Ostby for the whole winter, its council decided on Monday night.",
  "“We have looked at every other way and there is none left,” said Ina Brask, the mayor, after engineers had drained the chamber and looked at the four gates.",
  "Owners of barges fear for a third of their income; two threaten to sue the council.",
  "The harbour office thinks that boats with beet will queue at the weir, as the second lock downstream is too small for them.",
].join("\n\n");

const kindOf = (a: string, b: string, given: object[] = []): string | undefined =>
  lineageOf([reading("a", a, given[0]), reading("b", b, given[1])]).pairs[0]?.kind;

describe("two accounts", () => {
  test("are a repost when they hold the same text, site lines apart", () => {
    expect(kindOf(wire, `${wire}\n\nShare.\n\nLeave A Reply`)).toBe("repost");
  });

  test("are an excerpt when one is a part of the other", () => {
    expect(kindOf(wire, WIRE.slice(0, 3).join("\n\n"))).toBe("excerpt");
  });

  test("are a rewrite when most sentences of one carry words from the other", () => {
    expect(kindOf(wire, REWRITE)).toBe("rewrite");
  });

  test("are a rewrite when one tells the other's material in its own words, quotations and all", () => {
    expect(kindOf(wire, OWN_WORDS)).toBe("rewrite");
  });

  test("share a quotation when four words in a row are quoted in both, and nothing else", () => {
    const heard = (words: string) => `${SNOW} Ina Brask called it ${words} on Monday.`;
    const alone = (words: string) => `${OTHER_NEWS} The mayor: ${words}.`;
    expect(kindOf(heard("“thin but not fatal”"), alone("“thin but not fatal”"))).toBe("quotes-only");
    expect(kindOf(heard("thin but not fatal"), alone("“thin but not fatal”"))).toBeUndefined();
  });

  test("have a common source when both copy and each holds much that the other lacks", () => {
    const one = [
      ...WIRE.slice(0, 3),
      ...OTHER_NEWS.split("\n\n"),
      "The lock keeper has been asked to stay on for another year at half pay.",
    ];
    const other = [
      ...WIRE.slice(0, 2),
      ...WIRE.slice(5),
      "Snow fell on the hills above the town for the first time since the spring of last year.",
      "Schools stayed open.",
    ];
    const kind = kindOf(
      one.join("\n\n"),
      other
        .slice(0, 2)
        .concat(
          "Nothing of the kind was heard in the streets of the old quarter, where shops sold lamps.",
          "A choir sang.",
          "The mayor's dog was found.",
        )
        .join("\n\n"),
    );
    expect(kind).toBe("common-source");
  });

  test("have a common source when one says its sources spoke to an agency that neither is", () => {
    const told = WIRE.slice(0, 3).join(" ");
    const pair = lineageOf([
      reading("a", `${told} ${OTHER_NEWS}`, { outlet: "Ostby Post" }),
      reading("b", `Two officials who spoke to Reuters said so. ${told} ${SNOW}`, { outlet: "Kashti Star" }),
    ]);
    expect(pair.pairs[0]?.kind).toBe("common-source");
    expect(pair.families).toEqual([{ accounts: ["a", "b"], agency: "Reuters" }]);
  });

  test("share quotations only when they heard one speech", () => {
    const quotation =
      "“We have looked at every other way, we have asked every builder in the valley and there is none left,”";
    expect(
      kindOf(
        `${quotation} the mayor said in a hall full of farmers. ${OTHER_NEWS}`,
        `It rained all day. ${quotation} Ina Brask declared to applause.`,
      ),
    ).toBe("quotes-only");
  });

  test("are no pair when they share no words of their own", () => {
    expect(lineageOf([reading("a", wire), reading("b", OTHER_NEWS)]).pairs).toEqual([]);
  });

  test("are no pair when only site lines are the same", () => {
    const foot = "\n\nAll Rights Reserved.\n\nLeave A Reply";
    expect(lineageOf([reading("a", WIRE[0] + foot), reading("b", OTHER_NEWS + foot)]).pairs).toEqual([]);
  });

  test("are no pair when a site says the same to its reader in the middle of both", () => {
    const line =
      "Thank you for your patience while we check access to the lower archive of the harbour paper in your browser.";
    expect(kindOf(`${OTHER_NEWS} ${line}`, `${SNOW} ${line}`)).toBeUndefined();
    const said = "“Thank you for your patience with the lower lock and with the old harbour paper,” Ina Brask said.";
    expect(kindOf(`${OTHER_NEWS} ${said}`, `${SNOW} ${said}`)).toBe("quotes-only");
  });

  test("are no pair when an outlet sets the same line into three stories; a story told three times is still one", () => {
    const line =
      "The Ostby Post was founded by printers in the year of the great flood and belongs to its eleven readers' guilds.";
    const stories = [OTHER_NEWS, SNOW, WIRE.slice(0, 2).join(" ")].map((story) => `${story}\n\n${line}`);
    const pairs = (outlets: readonly string[], texts: readonly string[]) =>
      lineageOf(texts.map((text, at) => reading(`${at}`, text, { outlet: outlets[at] }))).pairs.length;
    expect(pairs(["Ostby Post", "Ostby Post", "Ostby Post"], stories)).toBe(0);
    expect(pairs(["Ostby Post", "Ostby Post", "Kashti Star"], stories)).toBe(3);
    expect(pairs(["Ostby Post", "Ostby Post", "Ostby Post"], [wire, wire, wire])).toBe(3);
  });

  test("are no pair when they are in a language that is not read", () => {
    const german =
      "Der Rat von Ostby hat am Montag beschlossen, die obere Schleuse den ganzen Winter über zu schließen, und die Bürgermeisterin sagte, es gebe keinen anderen Weg mehr.";
    const inGerman = (id: string): Reading => {
      const read = reading(id, german);
      return { ...read, text: { ...read.text, account: { ...read.text.account, language: "de" } } };
    };
    expect(lineageOf([inGerman("a"), inGerman("b")]).pairs).toEqual([]);
  });
});

describe("the parent", () => {
  test("is the agency the other account credits", () => {
    const [pair] = lineageOf([
      reading("b", wire, { outlet: "Northwire News Agency" }),
      reading("a", `OSTBY (Northwire News Agency) - ${wire}`, { outlet: "Kashti Star" }),
    ]).pairs;
    expect(pair).toMatchObject({ kind: "repost", parent: "b" });
  });

  test("is the one that was published first", () => {
    const [pair] = lineageOf([
      reading("a", wire, { published: "2025-03-02T09:00:00Z" }),
      reading("b", wire, { published: "2025-03-02T08:00:00Z" }),
    ]).pairs;
    expect(pair?.parent).toBe("b");
  });

  test("is the agency's own copy where the other outlet is none, and the one whose dateline is earlier", () => {
    const agency = reading("z", `OSTBY, June 3 (Lakeland News) - ${wire}`, { outlet: "Lakeland News" });
    const paper = (published?: string) => reading("a", REWRITE, { outlet: "Ostby Post", published });
    const parent = (other: Reading) => lineageOf([agency, other]).pairs[0]?.parent;
    expect(parent(paper())).toBe("z");
    expect(parent(paper("2031-06-04"))).toBe("z");
    expect(parent(paper("2031-06-02"))).toBeUndefined();
    expect(parent(reading("a", `KASHTI (Reuters) - ${REWRITE}`, { outlet: "Reuters" }))).toBeUndefined();
  });

  test("is not told by length, nor by two dates of one day", () => {
    expect(
      lineageOf([reading("a", wire), reading("b", WIRE.slice(0, 3).join("\n\n"))]).pairs[0]?.parent,
    ).toBeUndefined();
    const days = ["2025-03-02", "2025-03-02T08:00:00Z"] as const;
    const [pair] = lineageOf([
      reading("a", wire, { published: days[0] }),
      reading("b", wire, { published: days[1] }),
    ]).pairs;
    expect(pair?.parent).toBeUndefined();
  });

  test("of a rewrite is told when enough was taken over in its order, and not when the two may share quotations alone", () => {
    const pair = (one: string, other: string) =>
      lineageOf([reading("a", one, { published: "2031-03-02" }), reading("b", other, { published: "2031-03-03" })])
        .pairs[0];
    expect(pair(wire, OWN_WORDS)).toMatchObject({ kind: "rewrite", parent: "a" });
    const bees =
      "“Nobody asked the bakers, and nobody asked the people who fetch water at the weir,” said Olle Fenn, who keeps bees.";
    const smith =
      "Fenn, the oldest smith of the town, has no opinion on boats. He shoes horses and repairs bells, and last month he cast a weathercock for the chapel at Brenn.";
    const carter =
      "“My horses drink there every morning and I shall not move them for a gate,” said Marit Solen, a carter.";
    const pigeons = "Pigeons have nested under the bridge again. Children feed them from the ferry stage after school.";
    const [gates, mayor] = OWN_WORDS.split("\n\n");
    const source = [wire, bees, smith].join("\n\n");
    const inOrder = [gates, mayor, SNOW, OTHER_NEWS, carter, pigeons].join("\n\n");
    expect(pair(source, inOrder)).toMatchObject({ kind: "rewrite", parent: "a" });
    const inAnother = [mayor, SNOW, OTHER_NEWS, carter, gates, pigeons].join("\n\n");
    expect(pair(source, inAnother)).toMatchObject({ kind: "rewrite", parent: undefined });
  });

  test("is not told when what speaks for it disagrees", () => {
    const [pair] = lineageOf([
      reading("a", wire, { outlet: "Northwire News Agency", published: "2025-03-03" }),
      reading("b", `OSTBY (Northwire News Agency) - ${wire}`, { outlet: "Kashti Star", published: "2025-03-01" }),
    ]).pairs;
    expect(pair?.parent).toBeUndefined();
  });
});

describe("versions of one page", () => {
  const pageAt = (id: string, text: string, published: string) =>
    reading(id, text, { url: `https://ostby.example/lock?seen=${id}`, outlet: "Ostby Post", published });

  test("are said to be that, and the earlier one is the parent whatever it credits", () => {
    const first = pageAt("b", `OSTBY (Kashti Wire) - ${wire}`, "2031-03-02T08:00:00Z");
    const later = pageAt("a", `${wire}\n\n${SNOW}`, "2031-03-02T11:00:00Z");
    const [pair] = lineageOf([first, later]).pairs;
    expect(pair).toMatchObject({ kind: "repost", parent: "b" });
    expect(pair?.why).toContain("two versions of one page");
  });

  test("are not two pages of one site", () => {
    const other = reading("c", wire, { url: "https://ostby.example/weir", outlet: "Ostby Post" });
    const [pair] = lineageOf([other, pageAt("a", wire, "2031-03-02")]).pairs;
    expect(pair?.why).not.toContain("two versions of one page");
  });
});

describe("two accounts made from a third", () => {
  const agency = { outlet: "Northwire News Agency", published: "2031-03-01" };
  const post = { outlet: "Ostby Post", published: "2031-03-02" };
  const star = { outlet: "Kashti Star", published: "2031-03-03" };

  test("have a common source, though one of them is older", () => {
    const { pairs, families } = lineageOf([
      reading("w", wire, agency),
      reading("p", WIRE.slice(0, 5).join("\n\n"), post),
      reading("s", REWRITE, star),
    ]);
    const siblings = pairs.find(({ a, b }) => a === "p" && b === "s");
    expect(siblings).toMatchObject({ kind: "common-source", parent: undefined });
    expect(families).toHaveLength(1);
  });

  test("are parent and child where the one has more of the other than of the third", () => {
    const added = "The mayor's brother owns four of the barges and has asked for a loan from the harbour bank.";
    const { pairs } = lineageOf([
      reading("w", wire, agency),
      reading("p", `${WIRE.slice(0, 5).join("\n\n")}\n\n${added} ${SNOW}`, post),
      reading("s", `${WIRE.slice(0, 5).join("\n\n")}\n\n${added} ${SNOW}`, star),
    ]);
    expect(pairs.find(({ a, b }) => a === "p" && b === "s")).toMatchObject({ kind: "repost", parent: "p" });
  });
});

describe("families", () => {
  test("hold every account once: three copies count as one source", () => {
    const { families } = lineageOf([
      reading("c", wire),
      reading("a", wire),
      reading("d", OTHER_NEWS),
      reading("b", WIRE.slice(0, 4).join("\n\n")),
    ]);
    expect(families).toEqual([
      { accounts: ["a", "b", "c"], agency: undefined },
      { accounts: ["d"], agency: undefined },
    ]);
  });
});

describe("shared passages", () => {
  const shared = (a: string, b: string): string[] => {
    const [one, other] = [reading("a", a), reading("b", b)];
    return (lineageOf([one, other]).pairs[0]?.spans ?? []).map((at) => `${wordsAt(a, at.a)} = ${wordsAt(b, at.b)}`);
  };

  test("stop where words were changed and go on behind", () => {
    expect(
      shared(
        "Engineers found deep cracks in two of the four iron gates.",
        "Engineers found cracks in two of the four iron gates.",
      ),
    ).toEqual([
      "Engineers found = Engineers found",
      "cracks in two of the four iron gates = cracks in two of the four iron gates",
    ]);
  });

  test("see through quotation marks, hyphens and house spelling", () => {
    expect(
      shared(
        "They honour the best-known harbour master of the island.",
        "They honor the “best known” harbor master of the island.",
      ),
    ).toEqual([
      "They honour the best-known harbour master of the island = They honor the “best known” harbor master of the island",
    ]);
  });

  test("hold what one account says twice, in a crosshead and in a quotation", () => {
    const found = shared(
      "BRASK WANTS TO SEE THE PIER MENDED\n\n“I believe Ina Brask wants to see the pier mended soon,” Fenn said.",
      "“I believe Ina Brask wants to see the pier mended soon,” Fenn said.",
    );
    expect(found).toContain("BRASK WANTS TO SEE THE PIER MENDED = Brask wants to see the pier mended");
  });
});
