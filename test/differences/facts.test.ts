import { describe, expect, test } from "vitest";
import { differences, ofKind } from "./two-accounts.ts";

/** Sentences that have nothing to do with each other: what is rare is told by all the rest. */
const REST = [
  [
    "A goat got loose.",
    "Rain fell all night.",
    "Somebody sang.",
    "Bread was sold out.",
    "The band went home.",
    "It grew dark.",
  ],
  [
    "Nobody laughed.",
    "The tide was low.",
    "A window broke.",
    "Dogs barked at noon.",
    "The lamps were lit.",
    "Soup was free.",
  ],
] as const;

describe("a figure in both accounts", () => {
  test("agrees when a fraction becomes a percentage", () => {
    const [figure] = ofKind(
      differences(
        ["The dam provides a fifth of the valley's electricity, the ministry said."],
        ["The dam provides about 20% of the valley's electricity, the ministry said."],
      ),
      "figure",
    );
    expect(figure).toMatchObject({ verdict: "agree", severity: 1 });
  });

  test("is compatible when an approximation covers the other value", () => {
    const [figure] = ofKind(
      differences(
        ["Some 190,000 people farm the plain below the dam, the survey said."],
        ["Almost 200,000 people farm the plain below the dam, the survey said."],
      ),
      "figure",
    );
    expect(figure).toMatchObject({ verdict: "compatible", severity: 2 });
  });

  test("conflicts when a copied sentence gives another value", () => {
    const [figure] = ofKind(
      differences(
        ["Talvia would let through at least 340 cubic metres of water a second all summer, the draft says."],
        ["Talvia would let through at least 430 cubic metres of water a second all summer, the draft says."],
      ),
      "figure",
    );
    expect(figure).toMatchObject({ verdict: "conflict", severity: 3 });
    expect(figure?.why).toMatch(/340.*430/);
  });

  test.each(["above", "more than", "at least"])("an upper limit and %s the same is no more exact", (bound) => {
    const offer = (value: string) => [
      `The Corvane board told the dockers on Monday that it would pay ${value} crowns.`,
    ];
    const [figure] = ofKind(differences(offer("up to 150 million"), offer(`${bound} 150 million`)), "figure");
    expect(figure).toMatchObject({ verdict: "compatible", severity: 2 });
    expect(figure?.why).toMatch(/the most it can be.*the least/);
  });

  test("that conflicts is told in the words of its account", () => {
    const [figure] = ofKind(
      differences(
        ["The Corvane treasury has set aside 340 million crowns for the new sea wall, Odile Marsh said on Monday."],
        ["The Corvane treasury has set aside 430 million crowns for the new sea wall, Odile Marsh said on Monday."],
      ),
      "figure",
    );
    expect(figure?.why).toMatch(/: 340 million( crowns)? and 430 million( crowns)?$/);
  });

  const verdicts = (a: string, b: string) => {
    const told = (value: string) => [
      `The ferry board of Ostby holds that the new winter route would be longer by ${value} than the old crossing.`,
    ];
    return ofKind(differences(told(a), told(b)), "figure").map(({ verdict }) => verdict);
  };

  test.each([
    ["62 miles", "100 kilometres", "agree"],
    ["48 hours", "two days", "agree"],
    ["up to 600 yards", "600 yards", "compatible"],
    ["57 per cent", "six in ten", "compatible"],
    ["up to 150 yards", "more than 100 yards", "compatible"],
    ["up to 150 yards", "more than 200 yards", "conflict"],
    ["4.2 per cent", "4 per cent", "compatible"],
    ["410,000 litres", "400,000 litres", "compatible"],
    ["5 per cent", "5 percentage points", "conflict"],
    ["$340 million", "£340 million", "conflict"],
    ["six miles", "five miles", "conflict"],
    ["nearly two hours", "110 minutes", "compatible"],
    ["two hours", "110 minutes", "compatible"],
    ["60 days", "two months", "compatible"],
    ["24 months", "two years", "agree"],
    ["six miles", "ten kilometres", "compatible"],
    ["six nautical miles", "six miles", "compatible"],
    ["nearly 14 kilometres", "13 kilometres", "compatible"],
    ["nearly 14 kilometres", "11 kilometres", "conflict"],
    ["38,000 to 52,000 litres", "more than 52,000 litres", "conflict"],
    ["38,000 to 52,000 litres", "at least 45,000 litres", "compatible"],
  ])("of %s and %s: %s", (a, b, verdict) => {
    expect(verdicts(a, b)).toEqual([verdict]);
    expect(verdicts(b, a)).toEqual([verdict]);
  });

  test("under a thousand is exact when it counts people", () => {
    const [figure] = ofKind(
      differences(
        ["The storm at Ostby killed 34 fishermen on Sunday night, the harbour office said."],
        ["The storm at Ostby killed 30 fishermen on Sunday night, the harbour office said."],
      ),
      "figure",
    );
    expect(figure?.verdict).toBe("conflict");
  });

  test("is known in two tellings by a value that is hardly met twice", () => {
    const found = differences(
      ["Ostby will spend 4.2 million crowns on its pier.", "Lunde, who fishes, doubts that it helps."],
      ["A hole of rock and money, says Brask, and puts it at 4.2 million crowns.", "Nobody has seen the plans."],
    );
    expect(ofKind(found, "figure").map(({ verdict }) => verdict)).toEqual(["agree"]);
  });

  const vault = (kinds: string) => [
    `The vault at Ostby, in which ${kinds} of seed are kept, is too warm.`,
    "Water ran 80 feet into the tunnel on 3 June.",
    "Brask counts 61 countries that sent boxes.",
  ];

  test("conflicts in sentences of their own when one thing is counted that nothing else is", () => {
    const other = [
      "Nobody says that the vault at Ostby, which holds 421,000 kinds of seed, is a cold place.",
      "The water stood 80 feet inside the tunnel on 3 June, and 61 countries want their boxes back.",
    ];
    const [found] = ofKind(differences(vault("412,000 kinds"), other), "figure").filter(
      (each) => each.verdict === "conflict",
    );
    expect(found).toMatchObject({ a: "412,000 kinds", b: "421,000 kinds" });
  });

  test("is no conflict where the other value is told too", () => {
    const other = [
      "Nobody says that the vault at Ostby, which holds 421,000 kinds of seed, up from 412,000 kinds, is a cold place.",
      "The water stood 80 feet inside the tunnel on 3 June, and 61 countries want their boxes back.",
    ];
    expect(ofKind(differences(vault("412,000 kinds"), other), "figure").map(({ verdict }) => verdict)).not.toContain(
      "conflict",
    );
  });

  test("is one figure with its unit and without", () => {
    const found = differences(
      ["The gravel mines of Ostby asked the basin council for a transition of eight years, with a review.", ...REST[0]],
      [
        "The basin council turned down the transition of eight for gravel mines at Ostby, though with a review.",
        ...REST[1],
      ],
    );
    expect(ofKind(found, "figure").map(({ verdict }) => verdict)).toEqual(["agree"]);
  });

  test("is no conflict where two tellings count people", () => {
    const found = differences(
      ["Three people on the pier at Ostby were seen by the harbour office on Sunday."],
      ["The harbour office at Ostby employs sixty people, who were on the pier as well."],
    );
    expect(ofKind(found, "conflict")).toEqual([]);
  });

  test("is not compared with one of another thing", () => {
    const found = differences(
      ["Three ferries were lost in the storm near Ostby, the harbour office said."],
      ["Nine houses were flooded when the river rose in Kashti, the harbour office said."],
    );
    expect(ofKind(found, "figure")).toEqual([]);
  });
});

describe("a date in both accounts", () => {
  const sentence = (date: string): string[] => [
    `Talks on the river water collapsed on ${date} in the capital, the ministry said.`,
  ];

  test("agrees when it is written in two ways", () => {
    const [date] = ofKind(differences(sentence("March 14"), sentence("14 March")), "date");
    expect(date).toMatchObject({ verdict: "agree", a: "March 14", b: "14 March" });
  });

  test("conflicts in sentences of their own when neither account has both days", () => {
    const one = [
      "The Ostby ferrymen have been on strike since the pier was shut and the winter boats were sold.",
      "Lunde said that ferrymen could still reject the deal in a ballot that closes on 12 November.",
      ...REST[0],
    ];
    const other = [
      "The ferrymen of Ostby are on strike: the pier is shut and the winter boats are sold.",
      "The ballot closes on 14 November and has a deal in it.",
      ...REST[1],
    ];
    expect(ofKind(differences(one, other), "date").map(({ verdict }) => verdict)).toEqual(["conflict"]);
    const both = [...one, "The votes will be counted on 14 November."];
    expect(differences(both, other).filter(({ verdict }) => verdict === "conflict")).toEqual([]);
  });

  test("conflicts when a copied sentence gives another day", () => {
    const [date] = ofKind(differences(sentence("March 14"), sentence("March 4")), "date");
    expect(date).toMatchObject({ verdict: "conflict", severity: 3 });
  });

  test("is not compared when it is the date of a picture", () => {
    const caption = (date: string): string[] => [
      `Mayor Ina Brask speaks to reporters outside the town hall of Ostby on ${date}. (Odd Lunde/Island Photo)`,
    ];
    expect(ofKind(differences(caption("March 14, 2025"), caption("March 4, 2025")), "date")).toEqual([]);
  });

  test("is compatible when one is less exact", () => {
    const [date] = ofKind(differences(sentence("March 14, 2025"), sentence("March 14")), "date");
    expect(date).toMatchObject({ verdict: "compatible" });
  });
});

describe("words changed where copying is evident", () => {
  test("lose a hedge", () => {
    const [hedge] = ofKind(
      differences(
        ["The drought reportedly cost farmers on the lower plain nearly half of their harvest of barley."],
        ["The drought cost farmers on the lower plain nearly half of their harvest of barley."],
      ),
      "hedge-lost",
    );
    expect(hedge).toMatchObject({ severity: 3, edits: ["reportedly > "] });
  });

  test("keep it when a modal verb shifts with the tense of report", () => {
    const found = differences(
      ["The harbour master said the old pier may have to close before the winter storms arrive."],
      ["The harbour master said the old pier might have to close before the winter storms arrive."],
    );
    expect(ofKind(found, "hedge-lost", "hedge-gained")).toEqual([]);
  });

  test("lose a denial", () => {
    const [negation] = ofKind(
      differences(
        ["The minister did not rule out inspections of the dam by foreign engineers at a later date."],
        ["The minister ruled out inspections of the dam by foreign engineers at a later date."],
      ),
      "negation",
    );
    expect(negation).toMatchObject({ severity: 3, edits: ["did not rule > ruled"] });
  });

  test("are wording when one telling word stands in the place of another", () => {
    const [wording] = ofKind(
      differences(
        ["The lock is the valley's most reliable protection against the spring floods, the council holds."],
        ["The lock is the valley's only reliable protection against the spring floods, the council holds."],
      ),
      "wording",
    );
    expect(wording).toMatchObject({ severity: 2, edits: ["most > only"] });
  });
});

describe("the word on which something stands", () => {
  test("is lost when an estimate is told as fact", () => {
    const [lost] = ofKind(
      differences(
        [
          "Flood water now covers a fifth of the lower plain and two of its villages, according to estimates by the river survey.",
        ],
        ["The spring flood left water on 20% of the lower plain and two of its villages."],
      ),
      "attribution-lost",
    );
    expect(lost?.severity).toBe(3);
  });

  test("is gained seen from the other side", () => {
    const [gained] = ofKind(
      differences(
        ["The spring flood left water on 20% of the lower plain and two of its villages."],
        [
          "Flood water now covers a fifth of the lower plain and two of its villages, according to estimates by the river survey.",
        ],
      ),
      "attribution-gained",
    );
    expect(gained?.severity).toBe(3);
  });

  test("changes when the number of unnamed sources goes", () => {
    const [changed] = ofKind(
      differences(
        ["Three officials close to the ferry board said the old boat would sail for one more year."],
        ["Officials close to the ferry board said the old boat would sail for one more year."],
      ),
      "attribution-changed",
    );
    expect(changed?.why).toContain("how many");
  });

  test("changes when not answering becomes declining", () => {
    const [changed] = ofKind(
      differences(
        ["The ferry board did not immediately respond to a request for comment."],
        ["The ferry board declined to comment."],
      ),
      "attribution-changed",
    );
    expect(changed?.severity).toBe(3);
  });
});

describe("a copied sentence with another figure", () => {
  const rise = (figure: string) =>
    `The ferry board offered its crews a pay rise of ${figure} percent over two winters, and the union will vote on it.`;

  test("is a conflict where nothing is counted and the same words stand around it", () => {
    expect(ofKind(differences([rise("6.5")], [rise("5.6")]), "conflict")).toHaveLength(1);
    expect(ofKind(differences([rise("6.5")], [rise("6.5")]), "conflict")).toEqual([]);
  });
});

describe("the same told by the same speaker", () => {
  const told = (words: string) => [`The old boat lay in the yard. Minister Odd Lunde said ${words}.`];

  test("is a denial where one account denies it", () => {
    const found = differences(
      told("he did not expect the fares to rise before December"),
      told("he expects fares to rise before December"),
    );
    expect(found.map(({ kind, severity }) => [kind, severity])).toContainEqual(["negation", 3]);
    expect(ofKind(found, "wording")).toEqual([]);
  });

  test("is no difference where tense and the form of a date are all that changed", () => {
    const found = differences(
      told("the members would vote on the offer by Oct. 21"),
      told("members will vote on the offer by October 21"),
    );
    expect(ofKind(found, "wording", "negation")).toEqual([]);
  });

  test("changes when the sources are counted no more", () => {
    const [changed] = ofKind(
      differences(
        ["Two people familiar with the talks said the board had at first refused to go above four winters."],
        ["Sources said the board had at first refused to go above four winters."],
      ),
      "attribution-changed",
    );
    expect(changed).toMatchObject({ a: "Two people familiar with the talks", b: "Sources", severity: 2 });
  });

  test("is one finding where a silence is another", () => {
    const found = differences(
      ["The mayor's office did not respond to a request for comment on the price of the ferry."],
      ["The mayor's office declined to comment on the price of the ferry."],
    );
    expect(found.map(({ kind }) => kind)).toEqual(["attribution-changed"]);
  });
});

test("a speaker known by a pronoun alone is not set against another", () => {
  const quotation = "“The gates will stay open until the last boat of the autumn has gone through,”";
  const before = "Ina Brask met Odd Lunde in the harbour office.";
  const kinds = (a: string, b: string) => differences([before, a], [before, b]).map(({ kind }) => kind);
  expect(kinds(`${quotation} he said.`, `${quotation} Ina Brask said.`)).not.toContain("reassigned");
  expect(kinds(`${quotation} Odd Lunde said.`, `${quotation} Ina Brask said.`)).toContain("reassigned");
});

describe("one place", () => {
  const kinds = (a: string, b: string) => differences([a], [b]).map(({ kind, verdict }) => verdict ?? kind);

  test("is one finding: a denial taken away, and the verb that changes with it", () => {
    const inspections = (words: string) =>
      `The minister said the sluices would stay closed to traders, and she ${words} out inspections by the engineers of the island.`;
    expect(kinds(inspections("did not rule"), inspections("ruled"))).toEqual(["negation"]);
  });

  test("is one finding: a figure, and the word that says how exact it is", () => {
    const people = (words: string) =>
      `${words} people farm the wet plain below the old dam, and they grow beets and barley there.`;
    expect(kinds(people("Roughly 190,000"), people("Almost 200,000"))).toEqual(["compatible"]);
  });
});

describe("what one account leaves out", () => {
  const copied =
    "The council of Ostby will vote on the price of the ferry on Thursday, the mayor's office said in a letter.";
  const extra = "“Nobody on this island can pay more than they pay today,” fisherman Odd Lunde said.";

  test("is said when the rest was copied", () => {
    const [only] = ofKind(differences([copied, extra], [copied]), "only-in");
    expect(only).toMatchObject({ b: undefined, severity: 2 });
    expect(only?.a).toContain("Nobody on this island");
  });

  test("is not said of a text that breaks off", () => {
    expect(ofKind(differences([copied, extra], [copied, "The board of the"]), "only-in")).toEqual([]);
  });
});
