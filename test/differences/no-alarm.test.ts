import { describe, expect, test } from "vitest";
import { differencesOf } from "../../src/differences/index.ts";
import { accountOfText } from "../../src/ingest/index.ts";
import { readingOf } from "../../src/statements/index.ts";
import { differences, ofKind, sharedBy, shown } from "./two-accounts.ts";

const LOUD = ["altered", "promoted", "demoted", "reassigned", "conflict"];

/** The differences of two texts that say when they were published. */
function dated(a: readonly [text: string, published: string], b: readonly [text: string, published: string]) {
  const [one, other] = [a, b].map(([text, published], at) =>
    readingOf(accountOfText({ id: at === 0 ? "a" : "b", text, published }).account),
  ) as [ReturnType<typeof readingOf>, ReturnType<typeof readingOf>];
  return differencesOf(one, other, sharedBy(one, other)).map((each) => shown(each, one, other));
}

describe("no alarm is raised", () => {
  const toll = (dead: number) =>
    `The flood at Ostby has killed ${dead} villagers since the spring, the river watch said.`;

  test("by a count that went on from one day to the next", () => {
    const [monday, friday] = ["2031-04-07T08:00:00Z", "2031-04-11T08:00:00Z"] as const;
    expect(ofKind(dated([toll(34), monday], [toll(41), friday]), ...LOUD)).toEqual([]);
    expect(ofKind(dated([toll(34), monday], [toll(41), monday]), "conflict")).toHaveLength(1);
  });

  test.each(["dismissed", "rejected"])("by somebody who %s what others say of the same figure", (verb) => {
    const offer = ["Two officials briefed on the talks said Corvane was willing to pay up to 150 million crowns."];
    const answer = [`Odile Marsh ${verb} the idea of paying Corvane's dockers above 150 million crowns.`];
    expect(ofKind(differences(offer, answer), "figure")).toHaveLength(1);
    expect(ofKind(differences(offer, answer), "attribution-changed", "reassigned")).toEqual([]);
    const said = ["Odile Marsh said Corvane was willing to pay up to 150 million crowns."];
    expect(ofKind(differences(offer, said), "attribution-changed")).toHaveLength(1);
  });

  const COUNT = "The spring flood left water on a fifth of the lower plain and two of its villages";

  test("by a headline without a source over a story that gives one", () => {
    const story = `${COUNT}, according to estimates by the river survey.`;
    const [headline, place] = [COUNT, "OSTBY — Boats are out since the morning, and the school is closed."];
    expect(ofKind(differences([place, story], [headline, place, story]), "attribution-lost")).toEqual([]);
    expect(ofKind(differences([place, story], [place, `${COUNT}.`]), "attribution-lost")).toHaveLength(1);
  });

  test("by a sentence behind one on somebody's word", () => {
    const told = [
      "Ina Brask said the river had never stood so high.",
      `${COUNT}, according to estimates by the river survey.`,
    ];
    const on = [`The river had never stood so high, Ina Brask said. ${COUNT}.`];
    expect(ofKind(differences(told, on), "attribution-lost")).toEqual([]);
  });

  test("by what somebody wants or offers", () => {
    const found = differences(
      ["The Ostby ferrymen are offering twelve crossings a week in winter for 40 crowns a seat."],
      ["Twelve crossings a week in winter for 40 crowns a seat: that is what is on the table."],
    );
    expect(ofKind(found, "attribution-lost")).toEqual([]);
  });

  test("by a source that the sentence names in a way of its own", () => {
    const source = [`${COUNT}, according to Ina Brask of the river survey.`] as const;
    expect(ofKind(differences(source, [`${COUNT}, on the map Ina Brask drew.`]), "attribution-lost")).toEqual([]);
    expect(ofKind(differences(source, [`${COUNT} and in part of Ostby.`]), "attribution-lost")).toHaveLength(1);
  });

  test("but the country of an estimate does not vouch for it", () => {
    const found = differences(
      [`${COUNT}, an area like the Varn district of Holm, according to Varn estimates.`],
      [`${COUNT}, an area like Holm in Varn.`],
    );
    expect(ofKind(found, "attribution-lost")).toHaveLength(1);
  });

  test("by two ways to decline", () => {
    const found = differences(["The embassy of Varn declined to comment."], ["The embassy of Varn would not comment."]);
    expect(ofKind(found, "attribution-changed")).toEqual([]);
  });

  test("by two translations of a minister who speaks another language", () => {
    const of = (country: string) =>
      differences(
        [
          `${country}’s foreign minister, Oda Fenn, came out late. “The talks are a first step to calm on the coast,” she said.`,
          "Boats were out all night while the harbour at Ostby stayed closed to the ferries.",
        ],
        [
          `Nobody had waited for an answer from the ministry. “The talks are the first step to peace on the coast,” Oda Fenn, ${country}’s foreign minister, told a radio station before breakfast.`,
        ],
      );
    expect(ofKind(of("Norway"), ...LOUD)).toEqual([]);
    expect(ofKind(of("Norway"), "rendered")).toHaveLength(1);
    expect(ofKind(of("Ireland"), "altered")).toHaveLength(1);
  });

  test("by somebody described who may be whom the other account names", () => {
    const [who, other] = ["“We will open the harbour on Friday,” ", "Nobody knew more."];
    const found = differences([`${who}Oda Fenn said. ${other}`], [`${who}the top diplomat said. ${other}`]);
    expect(ofKind(found, "reassigned")).toEqual([]);
    const named = differences([`${who}Oda Fenn said. ${other}`], [`${who}Ina Brask said. ${other}`]);
    expect(ofKind(named, "reassigned")).toHaveLength(1);
  });

  test("by a contraction written out", () => {
    const found = differences(
      ["“I’m sorry I don’t have a boat to give you,” Oda Fenn said."],
      ["“I am sorry I do not have a boat to give you,” Oda Fenn said."],
    );
    expect(ofKind(found, ...LOUD)).toEqual([]);
    expect(ofKind(found, "identical")).toHaveLength(1);
  });

  test("by the words of a transcript that another account puts in marks", () => {
    const found = differences(
      [
        "FENN: Good morning. ALDER: Is there a boat? FENN: The island has no money for another boat this year, and that is that.",
      ],
      ["“The island has no money for another boat this year,” Fenn said."],
    );
    expect(ofKind(found, "promoted", "demoted")).toEqual([]);
  });

  test("by a mark that is never closed", () => {
    const found = differences(
      ["Fenn said: “The island has no money for another boat this year, and that is that."],
      ["“The island has no money for another boat this year, and that is that,” Fenn said."],
    );
    expect(ofKind(found, ...LOUD)).toEqual([]);
  });

  test("by [sic], or by the short form of a name in parentheses", () => {
    const found = differences(
      ["“The ferry board has suspended every crossing to Ostby from today,” Fenn said."],
      ["“The ferry board (FB) has suspended every crossing to Osby [sic] from today,” Fenn said."],
    );
    expect(ofKind(found, ...LOUD)).toEqual([]);
  });

  test("by a person whom one account calls by a single name", () => {
    const found = differences(
      ["“Security and bread cannot be parted on this island,” Prime Minister Tavan Orsha said."],
      ["“Security and bread cannot be parted on this island,” Tavan said."],
    );
    expect(ofKind(found, "reassigned")).toEqual([]);
  });

  test("by the link of a chain that each account names: who said it, and who passed it on", () => {
    const words = "“What I have seen of the boats is a disgrace to the island,” ";
    const relayed = differences([`${words}Dana Ridley quoted Oda Fenn as saying.`], [`${words}Fenn told Ridley.`]);
    expect(ofKind(relayed, "reassigned")).toEqual([]);
    const given = differences([`${words}Dana Ridley said.`], [`${words}Oda Fenn told reporters.`]);
    expect(ofKind(given, "reassigned")).toHaveLength(1);
  });

  test("by a quotation given whole in one account, of which the other quotes parts", () => {
    const found = differences(
      [
        "The board said its boats were “no longer fit to cross in winter”. Nobody had asked for that on Monday, and nobody answered it. It promised that “every ticket would be paid back”.",
      ],
      [
        "“The boats are no longer fit to cross in winter, nobody sails, and every ticket would be paid back,” the board said.",
      ],
    );
    expect(ofKind(found, "spliced")).toEqual([]);
  });

  test("by two people who use one phrase, though a pronoun stands for one of them", () => {
    const found = differences(
      ["Relief chief Oda Fenn said the boats were a “drop in the ocean of what is urgently needed” on the coast."],
      [
        "Spokesman Piet Sloane spoke to reporters in the harbour. He called the boats “a drop in the ocean of what’s needed” and left.",
      ],
    );
    expect(ofKind(found, ...LOUD)).toEqual([]);
  });

  test("by a motto in two translations", () => {
    const found = differences(
      ["The forum met in Ostby under the motto “Water: Lessons from the Past for the Ports of the Future”."],
      ["A forum was held at Ostby under the motto “Water: Lessons of the Past for the Ports of the Future”."],
    );
    expect(ofKind(found, ...LOUD)).toEqual([]);
  });
});

describe("a toll that is still counted", () => {
  test.each([
    [
      "The ministry said 3,340 people have been killed in Ostra since the siege began, among them 12 nurses.",
      "The ministry said 3,509 people have been killed in Ostra since the siege began, among them 12 nurses.",
    ],
    [
      "Shells fired at the harbour of Ostra on Monday killed at least 45 people, a hospital there said.",
      "After a day of fire on its harbour at least 82 people were dead in Ostra, hospitals said.",
    ],
  ])("is no conflict of figures: %s", (one, other) => {
    expect(ofKind(differences([one], [other]), "conflict")).toEqual([]);
  });
  test("is one where the count was closed and the sentence copied", () => {
    const found = differences(
      ["A shell on a home killed 15 members of one family, among them five women, the hospital of Ostra said."],
      ["A shell on a home killed 19 members of one family, among them five women, the hospital of Ostra said."],
    );
    expect(ofKind(found, "conflict")).toHaveLength(1);
  });
});

test("words that the other account quotes in its next sentence did not lose their marks", () => {
  const found = differences(
    ["Brask said that the killings in Ostra were “across the board” and not of farmers alone."],
    [
      "Brask said that the killings in Ostra were across the board and not of farmers alone.",
      "“It is across the board,” he said.",
    ],
  );
  expect(ofKind(found, "promoted", "demoted")).toEqual([]);
});

test("the day that ends one firm's quarter is no other firm's", () => {
  const found = differences(
    [
      "In the three months that ended on May 3, Norrick's profit rose to 940 million crowns, from 920 million a year ago.",
    ],
    [
      "In the three months that ended on May 2, Velmark's profit fell to 640 million crowns, from 720 million a year ago.",
    ],
  );
  expect(ofKind(found, "conflict")).toEqual([]);
});

test("a name that one account calls a state and the other leaves open is one speaker", () => {
  const offer = "Norrick offered a quota of 40,000 tonnes of cod to the boats of Velmark.";
  const found = differences([offer, "Norrick's foreign minister went home."], [offer]);
  expect(ofKind(found, "attribution-changed")).toEqual([]);
});
