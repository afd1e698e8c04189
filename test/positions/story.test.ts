import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { storyOf, toldBy } from "./story.ts";

/** Another party and another wish, so that a single wish is part of a bargain. */
const REST = " Norway rejected the cod quota. Norway demanded a fishing fund.";

describe("terms that are not one", () => {
  test("to stay and to go are two terms, and no agreement", () => {
    const { positions } = storyOf([
      `Norway wants all trawlers out of the Lom bay by May. France insists that its trawlers remain in the Lom bay. France rejected the cod quota.${REST}`,
    ]);
    const terms = positions
      .filter(({ evidence: [first], stance }) => first && stance === "demand")
      .map(({ term }) => term);
    expect(terms.some((term) => /remain/u.test(term))).toBe(true);
    expect(terms.some((term) => /out of/u.test(term))).toBe(true);
  });
  test("“to accept them” is about what was told before", () => {
    const { positions } = storyOf([`France rejected joint inspections. Norway urged France to accept them.${REST}`]);
    expect(positions.filter(({ term }) => term === "Joint inspections").map(({ stance }) => stance)).toEqual([
      "reject",
      "demand",
    ]);
  });
});

describe("silence", () => {
  test("stands under a name of its own, behind every term", () => {
    const story = storyOf([`France declined to comment. Norway did not respond to a request for comment.${REST}`]);
    expect(story.positions.slice(-2).map(({ party, stance, term }) => [party.name, stance, term])).toEqual([
      ["France", "no-comment", "No comment"],
      ["Norway", "no-comment", "No comment"],
    ]);
  });
});

describe("whose stance it is", () => {
  test("who told of a demand closes it: what stands behind “but” is the party's own act", () => {
    const told = toldBy(
      storyOf([
        `Norway no longer demands that its boats stay in the bay, a diplomat said on Monday, but it still refuses to pay for the nets.${REST}`,
      ]),
    );
    expect(told).toContain("Norway reject: to pay for the nets");
  });
  test("of whom sources speak, on their word", () => {
    const story = storyOf([`France is ready to cut the cod quota, three sources close to the ministry said.${REST}`]);
    const [offer] = story.positions.filter(({ stance }) => stance === "offer");
    expect(offer).toMatchObject({ party: { name: "France" }, standing: "unnamed" });
    expect(offer && story.words(offer.evidence[0])).toBe("cut the cod quota");
  });
  test("the one told of by an outlet alone is reported", () => {
    const story = storyOf([`France has rejected the cod quota.${REST}`]);
    expect(story.positions.find(({ party }) => party.name === "France")?.stance).toBe("reject");
  });
  test.each([
    ["Ann Brask, chief negotiator of the Ferry Guild, rejected the cod quota."],
    ["Ann Brask, who leads the Ferry Guild, rejected the cod quota."],
    ["The Ferry Guild’s chairwoman, Ann Brask, rejected the cod quota."],
    ["The Ferry Guild met on Monday. Its chairwoman, Ann Brask, rejected the cod quota."],
    ["The Ferry Guild met on Monday. Ann Brask, the guild’s secretary, rejected the cod quota."],
    ["Ann Brask of the Ferry Guild rejected the cod quota."],
  ])("somebody who speaks for a body is no party beside it: %s", (words) => {
    expect(toldBy(storyOf([`${words}${REST}`]))).toContain("Ferry Guild reject: the cod quota");
  });
  test("an account that tells whom somebody speaks for teaches the others", () => {
    const told = toldBy(
      storyOf([`Brask rejected the cod quota.${REST}`, "Ann Brask leads. Ann Brask, for the Ferry Guild, spoke."]),
    );
    expect(told).toContain("Ferry Guild reject: the cod quota");
  });
  test("what a ministry is for, and who is beside somebody, is not whom they speak for", () => {
    const told = toldBy(
      storyOf([`The Minister of Fisheries, Ann Brask, seconded by the Ferry Guild, rejected the cod quota.${REST}`]),
    );
    expect(told.some((line) => line.startsWith("Fisheries"))).toBe(false);
  });
  test("each of a list of states has it", () => {
    expect(toldBy(storyOf([`The leaders of France, Spain and Italy doubt the cod quota.${REST}`]))).toEqual(
      expect.arrayContaining([
        "France doubt: the cod quota",
        "Spain doubt: the cod quota",
        "Italy doubt: the cod quota",
      ]),
    );
  });
  test("a relative clause and an aside leave the subject where it is", () => {
    const told = toldBy(
      storyOf([`France, which in May had called for a ban, now demands a cod quota of ten tonnes.${REST}`]),
    );
    expect(told).toContain("France demand: a cod quota of ten tonnes");
  });
  test("those beside whoever acts have positions of their own", () => {
    const told = toldBy(storyOf([`France, supported by Spain and opposed by Italy, proposed a cod quota.${REST}`]));
    expect(told).toEqual(
      expect.arrayContaining([
        "France propose: a cod quota",
        "Spain support: a cod quota",
        "Italy reject: a cod quota",
      ]),
    );
  });
  test.each([
    ["France will not discuss the cod quota before the boats leave, Ann Brask said.", "before the boats leave"],
    ["Italy would not give up the cod quota without a ruling.", "without a ruling"],
    ["Ann Brask said that Italy “will never, in present circumstances, recognise” the cod quota.", undefined],
  ])("what one will not do is rejected: %s", (words, condition) => {
    const story = storyOf([`${words}${REST}`]);
    const [refusal] = story.positions.filter(({ party, stance }) => party.name !== "Norway" && stance === "reject");
    expect(refusal && story.words(refusal.evidence[0])).toBe("the cod quota");
    const [hangsOn] = refusal?.conditions ?? [];
    expect(hangsOn && story.words({ ...hangsOn, statement: undefined })).toBe(condition);
  });
  test("what one will not talk about for now is silence, not a refusal", () => {
    const told = toldBy(storyOf([`France would not discuss the cod quota until Monday.${REST}`]));
    expect(told.some((line) => line.startsWith("France reject"))).toBe(false);
  });
  test("who might drop a demand is before the “might”, and only might", () => {
    const story = storyOf([
      `Ann Brask of the Ferry Guild might also drop her demand for a cod quota. The Ferry Guild could not accept a toll.${REST}`,
    ]);
    const held = story.positions.filter(({ party }) => party.name === "Ferry Guild");
    expect(held.map(({ stance, hedged }) => [stance, hedged])).toEqual(
      expect.arrayContaining([
        ["accept", true],
        ["reject", false],
      ]),
    );
  });
  test("a surname that is a capital's too is the person's whom another account names", () => {
    const told = toldBy(
      storyOf([
        "The Ferry Guild’s chairman, Jan Oslo, spoke to reporters. The Ferry Guild demanded a fishing fund.",
        "Oslo rejected the cod quota. France rejected the cod quota. France demanded a toll.",
      ]),
    );
    expect(told).toContain("Ferry Guild reject: the cod quota");
    expect(told.some((line) => line.startsWith("Norway"))).toBe(false);
  });
  test.each([
    ["The cod quota remains off the table for Italy.", "Italy reject: The cod quota"],
    ["The cod quota is unacceptable to Italy, Ann Brask said.", "Italy reject: The cod quota"],
    ["Ann Brask said that the cod quota would be acceptable to Italy.", "Italy accept: the cod quota"],
    ["Italy backs the cod quota.", "Italy support: the cod quota"],
    ["Italy may hand over the cod quota.", "Italy offer: the cod quota"],
  ])("what a thing is to a party is the party's stance: %s", (words, expected) => {
    expect(toldBy(storyOf([`${words}${REST}`]))).toContain(expected);
  });
  test("who backs away supports nothing", () => {
    const told = toldBy(storyOf([`Italy backed away from the cod quota. Italy demanded a toll.${REST}`]));
    expect(told.some((line) => line.startsWith("Italy support"))).toBe(false);
  });
  test("what one would do oneself, told as a warning, is a threat", () => {
    const told = toldBy(
      storyOf([`France demanded a cod quota. France warned that it would withdraw its inspectors.${REST}`]),
    );
    expect(told.some((line) => line.startsWith("France threaten"))).toBe(true);
  });
  test("an insisted fact is no demand", () => {
    const told = toldBy(
      storyOf([`France insisted that the quota had been cut. France insisted on a cod quota.${REST}`]),
    );
    expect(told.filter((line) => line.startsWith("France demand"))).toEqual(["France demand: a cod quota"]);
  });
  test("verbs joined by “and” share their subject", () => {
    expect(toldBy(storyOf([`France rejected the tariff and demanded a cod quota.${REST}`]))).toEqual(
      expect.arrayContaining(["France reject: the tariff", "France demand: a cod quota"]),
    );
  });
  test("what is demanded of others is not their act", () => {
    const told = toldBy(storyOf([`France demanded that Norway accept the cod quota.${REST}`]));
    expect(told.some((line) => line.startsWith("Norway accept"))).toBe(false);
  });
  test("what is only supposed or conditional is nobody’s stance", () => {
    const told = toldBy(
      storyOf([
        `France is sceptical that Norway wants to keep the cod quota. If Norway refuses the cod quota, France will wait.${REST}`,
      ]),
    );
    expect(
      told.filter(
        (line) => line.startsWith("Norway demand: to keep") || line.includes("Norway reject: the cod quota, "),
      ),
    ).toEqual([]);
  });
  test("sources close to a party speak for it in its stance, not in their opinions", () => {
    const told = toldBy(
      storyOf([
        `Two sources close to France said the cod quota was a good start. Two sources close to France said they could not accept the herring quota.${REST}`,
      ]),
    );
    expect(told.filter((line) => line.startsWith("France assess"))).toEqual([]);
    expect(told.some((line) => line.startsWith("France reject") && line.includes("herring"))).toBe(true);
  });
  test("not to be named is no wish", () => {
    const told = toldBy(
      storyOf([`Two officials asked for anonymity. France demanded that its name be left out.${REST}`]),
    );
    expect(told.filter((line) => /anonym|name/u.test(line))).toEqual([]);
  });
});

describe("which stance it is", () => {
  test.each([
    ["France might live with the cod quota if Norway pays.", "France conditional: the cod quota"],
    ["France is unable to accept the cod quota.", "France reject: the cod quota"],
    ["France has no intention of raising the cod quota.", "France reject: raising the cod quota"],
    ["France is holding out for a cod quota of ten tonnes.", "France demand: a cod quota of ten tonnes"],
    ["It is unclear whether France would accept the cod quota.", "France unknown: the cod quota"],
    ["France wants to end the dispute over the cod quota.", "France commit: to end the dispute over the cod quota"],
    ["France will help pay for the cod quota.", "France commit: pay for the cod quota"],
    ["France came down to a cod quota of ten tonnes.", "France demand: a cod quota of ten tonnes"],
  ])("%s", (text, expected) => {
    expect(toldBy(storyOf([text + REST]))).toContain(expected);
  });
});

test("a list of wishes is a position each, and each a term of its own", () => {
  const story = storyOf([`France seeks a cod quota, restrictions on herring boats, and a fund for idle crews.${REST}`]);
  const own = story.positions.filter(({ party }) => party.name === "France");
  expect(own.map(({ evidence }) => story.words(evidence[0])).sort()).toEqual([
    "a cod quota",
    "a fund for idle crews",
    "restrictions on herring boats",
  ]);
  expect(new Set(own.map(({ term }) => term)).size).toBe(3);
});

test("“such terms” turns down all that was listed before", () => {
  const story = storyOf(["France demanded a cod quota and a fund for idle crews. Norway has rejected such terms."]);
  const wanted = new Set(story.positions.filter(({ party }) => party.name === "France").map(({ term }) => term));
  const refused = story.positions.filter(({ party, stance }) => party.name === "Norway" && stance === "reject");
  expect(new Set(refused.map(({ term }) => term))).toEqual(wanted);
});

test("two accounts that tell the same give one position with the words of both", () => {
  const story = storyOf([
    { text: `France demanded a cod quota of ten tonnes.${REST}`, published: "2031-05-16" },
    { text: "In the harbour France demanded a cod quota.", published: "2031-05-17" },
  ]);
  const [demand] = story.positions.filter(({ party, stance }) => party.name === "France" && stance === "demand");
  expect(demand?.evidence.map(({ account }) => account)).toEqual(["account-0", "account-1"]);
  expect(demand?.asOf).toBe("2031-05-16");
});

describe("how a position moved", () => {
  const kinds = (...texts: readonly { text: string; published?: string }[]) =>
    storyOf(texts).changes.map(({ party, kind }) => `${party} ${kind}`);

  test("a demand that became an offer is softened, with both words", () => {
    const story = storyOf([
      {
        text: `In March France demanded a cod quota of ten tonnes. France is now prepared to accept a smaller cod quota.${REST}`,
        published: "2031-05-16",
      },
    ]);
    const [change] = story.changes.filter(({ party }) => party === "France");
    expect(change?.kind).toBe("softened");
    expect(change?.evidence).toHaveLength(2);
  });
  test("an acceptance that became a refusal is hardened", () => {
    expect(
      kinds(
        { text: `France accepted the cod quota.${REST}`, published: "2031-05-01" },
        { text: "France rejected the cod quota.", published: "2031-06-01" },
      ),
    ).toContain("France hardened");
  });
  test("a demand told again weeks later is maintained", () => {
    expect(
      kinds(
        { text: `France demanded a cod quota.${REST}`, published: "2031-05-01" },
        { text: "France demanded a cod quota.", published: "2031-06-01" },
      ),
    ).toContain("France maintained");
  });
  test("a demand for fewer places than before is softened", () => {
    expect(
      kinds(
        { text: `France demanded the ports of Bergen, Oslo and Tromso.${REST}`, published: "2031-05-01" },
        { text: "France demanded the port of Bergen.", published: "2031-06-01" },
      ),
    ).toContain("France softened");
  });
});

test("a date in an aside dates the aside alone, and “now” is the account’s day", () => {
  const { positions } = storyOf([
    {
      text: `France, which in April had called for a cod quota, rejected the tolls. Norway, which in April agreed to let observers count the cod, now refuses to admit any of them.${REST}`,
      published: "2031-05-16",
    },
  ]);
  const when = (party: string, stance: string) =>
    positions.find((position) => position.party.name === party && position.stance === stance)?.asOf;
  expect(when("France", "demand")).toBe("2031-04");
  expect(when("France", "reject")).toBe("2031-05-16");
  expect(when("Norway", "accept")).toBe("2031-04");
  const refusals = positions.filter(({ party, stance }) => party.name === "Norway" && stance === "reject");
  const admitted = positions.find(({ party, stance }) => party.name === "Norway" && stance === "accept");
  expect(refusals.map(({ term }) => term)).toContain(admitted?.term);
});

test("the order of accounts changes nothing", () => {
  const texts = [
    `France demanded a cod quota.${REST}`,
    "France is ready to accept a smaller cod quota, two officials said.",
    "Norway offered a fund for idle crews. France rejected it.",
  ];
  const readings = texts.map((text, index) => ({ id: `a${index}`, text }));
  const read = (order: readonly { id: string; text: string }[]) => JSON.stringify(storyOf(order).positions);
  fc.assert(
    fc.property(fc.shuffledSubarray(readings, { minLength: 3, maxLength: 3 }), (order) => {
      expect(read(order)).toBe(read(readings));
    }),
    { numRuns: 12 },
  );
});

test("positions of any story point at words inside their accounts", () => {
  const piece = fc.constantFrom(
    "France",
    "Norway",
    ", which",
    "has",
    "not",
    "rejected",
    "demanded",
    "that",
    "a quota",
    "and",
    "if",
    "is ready to",
    "such terms",
    "its demand for",
    "it",
    "“",
    "”",
    ".",
    ",",
    ";",
    "in May 2031",
    "10 per cent",
    "said",
  );
  fc.assert(
    fc.property(fc.array(fc.array(piece, { maxLength: 25 }), { minLength: 1, maxLength: 3 }), (accounts) => {
      const story = storyOf(accounts.map((pieces) => pieces.join(" ")));
      for (const { party, evidence, conditions } of story.positions) {
        const [first] = evidence;
        const places = [
          ...evidence,
          ...conditions.map((at) => ({ ...at, statement: undefined })),
          ...(party.mention ? [{ ...first, span: party.mention }] : []),
        ];
        for (const place of places) expect(story.words(place)).toHaveLength(place.span.end - place.span.start);
      }
    }),
  );
});

describe("how a stance moved", () => {
  const DEMAND = "France demanded a cod quota of ten tonnes.";
  const OFFER = "France is ready to accept a cod quota of six tonnes.";
  test("is told of accounts with a date", () => {
    const { changes } = storyOf([
      { text: `${DEMAND}${REST}`, published: "2031-05-01" },
      { text: OFFER, published: "2031-05-20" },
    ]);
    expect(changes.map(({ party, kind }) => `${party} ${kind}`)).toContain("France softened");
  });
  test("is not told by the order in which undated accounts are read", () => {
    expect(storyOf([`${DEMAND}${REST}`, OFFER]).changes).toEqual([]);
  });
});

test("the items of a list are read one by one, though no sentence ends between them", () => {
  const told = toldBy(
    storyOf([
      "The talks ended. Results:\n\n-   France and Norway agreed to a cod quota\n-   Norway will fund the patrols",
    ]),
  );
  expect(told).toEqual(expect.arrayContaining(["France accept: a cod quota", "Norway accept: a cod quota"]));
});

describe("who is meant", () => {
  test("“it” behind “said” is whoever said so, however many others the sentence names", () => {
    const told = toldBy(
      storyOf([`Norway confirmed its offer to France. Denmark said it would accept the cod quota of Norway.${REST}`]),
    );
    expect(told.some((line) => line.startsWith("Denmark accept: "))).toBe(true);
  });
  test("“it” is whoever acts in the sentence before, not the place named first in it", () => {
    const told = toldBy(
      storyOf([
        `After a year of insisting on boats in Lom Bay, Norway has given in. It will settle for a joint quota.${REST}`,
      ]),
    );
    expect(told).toContain("Norway accept: a joint quota");
  });
  test("“the government” in a union's own paper is not the union", () => {
    const { positions } = storyOf([
      {
        outlet: "United Pilots",
        text: "United Pilots demands a rise of nine per cent. The government has offered two per cent and a working group. United Pilots rejected the working group.",
      },
    ]);
    expect(positions.filter(({ stance }) => stance === "offer").map(({ party }) => party.name)).not.toContain(
      "United Pilots",
    );
  });
  test("a paper that tells the story is no party to it", () => {
    const { positions } = storyOf([
      { outlet: "The Hearthside", text: `The Hearthside: Does France accept? It rejects the cod quota.${REST}` },
      `France rejected the cod quota.${REST}`,
    ]);
    expect(positions.map(({ party }) => party.name)).not.toContain("The Hearthside");
  });
  test("the people of a place stand for it", () => {
    const told = toldBy(
      storyOf([
        `The Ysmene Coast sent two envoys. Ysmenian Prime Minister Ivo Treg rejected the cod quota. Ivo Treg demanded a dredging fund.${REST}`,
      ]),
    );
    expect(told.filter((line) => line.includes("reject: the cod quota"))).toContain(
      "Ysmene Coast reject: the cod quota",
    );
  });
});

describe("what a wish is about", () => {
  test("ends where the next thing is said", () => {
    const told = toldBy(
      storyOf([
        `France asked Norway to keep the bay open for a year, accused it of haste and warned that six boats might leave. France rejected the cod quota.${REST}`,
      ]),
    );
    expect(told.filter((line) => line.startsWith("France demand"))).toEqual([
      "France demand: keep the bay open for a year",
    ]);
  });
  test("words that begin like an article are no item of a list", () => {
    const told = toldBy(storyOf([`France is offering six visits, announced three days ahead, to every port.${REST}`]));
    expect(told.some((line) => /France offer: announced/u.test(line))).toBe(false);
  });
});

describe("acts", () => {
  test.each([
    ["France put a quota of 12 tonnes on the table.", "offer"],
    ["France tabled a quota of 12 tonnes.", "propose"],
    ["France held fast to a quota of 12 tonnes.", "demand"],
    ["France relented on a quota of 12 tonnes.", "accept"],
    ["France was unwilling to lift a quota of 12 tonnes.", "reject"],
    ["France brushed aside a quota of 12 tonnes.", "reject"],
  ])("%s", (sentence, stance) => {
    const { positions } = storyOf([`${sentence} France demanded a harbour for ferries.${REST}`]);
    expect(
      positions.filter(({ party, term }) => party.name === "France" && /quota/iu.test(term)).map((one) => one.stance),
    ).toEqual([stance]);
  });
  test("what is pledged on a condition is conditional", () => {
    const { positions } = storyOf([`France pledged a fishing fund, provided Norway opens its ports.${REST}`]);
    expect(positions.filter(({ party }) => party.name === "France").map(({ stance }) => stance)).toEqual([
      "conditional",
    ]);
  });
  test("what one warns one would do oneself is a threat", () => {
    const told = toldBy(
      storyOf([`France rejected the cod quota. France warned that its boats would leave the bay.${REST}`]),
    );
    expect(told).toContain("France threaten: that its boats would leave the bay");
  });
  test("what two sides announce together they have agreed", () => {
    const { positions } = storyOf([`France and Norway announced that the cod quota would fall by half.${REST}`]);
    expect(positions.filter(({ stance }) => stance === "accept").map(({ party }) => party.name)).toEqual([
      "France",
      "Norway",
    ]);
  });
  test("what an outlet went through to hear somebody is no position", () => {
    const told = toldBy(
      storyOf([
        `France declined an interview. France asked reporters for patience. France rejected the cod quota.${REST}`,
      ]),
    );
    expect(told.filter((line) => line.startsWith("France"))).toEqual(["France reject: the cod quota"]);
  });
});

describe("what belongs to one term", () => {
  test("a bare figure and the noun it was told with before", () => {
    const { positions } = storyOf([
      `Norway wants twelve visits to the reactors. France demands a cod quota. France has offered eight.${REST}`,
    ]);
    const [offer] = positions.filter(({ stance }) => stance === "offer");
    expect(offer?.term).toMatch(/visits/u);
  });
  test("“this view” is about what was told before", () => {
    const { positions } = storyOf([`France proposed joint patrols. Norway was unable to join this view.${REST}`]);
    expect(positions.filter(({ term }) => term === "Joint patrols").map(({ stance }) => stance)).toEqual([
      "propose",
      "reject",
    ]);
  });
  test("what one threatens with is not what one wants by it", () => {
    const { positions } = storyOf([
      `France demanded a larger cod quota and threatened to halve the cod quota of Norway. France wants patrols.${REST}`,
    ]);
    const terms = positions.filter(({ stance }) => stance === "threaten" || stance === "demand");
    const [threat] = terms.filter(({ stance }) => stance === "threaten");
    expect(terms.filter(({ term, party }) => term === threat?.term && party.name === "France")).toHaveLength(1);
  });
});

describe("who is told of beside the parties", () => {
  test("one of the sources who told of a party's will speaks for it", () => {
    const told = toldBy(
      storyOf([
        `France will lift the cod quota, three officials said.\n\n“We could agree to joint patrols, if the nets are shared,” one of the officials said. Norway rejected joint patrols.${REST}`,
      ]),
    );
    expect(told.some((line) => line.startsWith("France conditional: joint patrols"))).toBe(true);
  });
  test("a headline's “trade demands over” is nobody's demand", () => {
    const { positions } = storyOf([`France and Norway trade demands over the Lom bay.${REST}`]);
    expect(positions.some(({ stance, party }) => stance === "demand" && party.name === "France")).toBe(false);
  });
  test("what is not ruled out is left open", () => {
    const told = toldBy(storyOf([`France has not ruled out joint patrols. France demanded a harbour.${REST}`]));
    expect(told).toContain("France accept: joint patrols");
  });
  test("“this” behind an offer of several things is the offer as a whole", () => {
    const { positions } = storyOf([
      `France offered a cod quota, a harbour and a fishing fund. Norway rejected this on Friday.${REST}`,
    ]);
    expect(
      new Set(
        positions.filter(({ party, stance }) => party.name === "Norway" && stance === "reject").map((p) => p.term),
      ).size,
    ).toBeGreaterThan(2);
  });
  test("who told it is cut off behind a wish, with what they are", () => {
    const told = toldBy(
      storyOf([
        `The Ferry Guild wants a rest of twelve hours, its chairwoman, Ann Brask, said on Monday. The Ferry Guild rejected the cod quota.${REST}`,
      ]),
    );
    expect(told).toContain("Ferry Guild demand: a rest of twelve hours");
  });
});

test("nobody is no party: neither side would comment", () => {
  const story = storyOf(["France demanded a fishing fund. Norway rejected it. Neither government would comment."]);
  expect(new Set(story.positions.map(({ party }) => party.name))).toEqual(new Set(["France", "Norway"]));
});
