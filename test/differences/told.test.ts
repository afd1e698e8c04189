import { describe, expect, test } from "vitest";
import { differences, ofKind } from "./two-accounts.ts";

describe("one thing told by two accounts in sentences of their own", () => {
  test("loses its hedge where rare words are shared and none was copied", () => {
    const [lost] = ofKind(
      differences(
        ["The quarry at Ostby might go to 18 crowns a load, Brask said.", "Rain fell on Sunday."],
        ["Loads will go for 18 crowns at Ostby, where the quarry has no other buyer.", "A goat got loose."],
      ),
      "hedge-lost",
    );
    expect(lost?.a).toContain("might go to 18 crowns");
    expect(lost?.severity).toBe(2);
  });

  test("keeps it where the other account leaves the thing open too", () => {
    const found = differences(
      ["The quarry at Ostby might go to 18 crowns a load, Brask said."],
      ["Loads could go for 18 crowns at Ostby, where the quarry has no other buyer."],
    );
    expect(ofKind(found, "hedge-lost", "hedge-gained")).toEqual([]);
  });

  test("keeps it where report shifts can to could", () => {
    const found = differences(
      ["“I can see the gates of the Ostby quarry,” Brask told reporters after the talks."],
      ["Brask said after the talks that she could “see the gates of the Ostby quarry”."],
    );
    expect(ofKind(found, "hedge-lost", "hedge-gained")).toEqual([]);
  });

  test("loses its source where a count is told as fact", () => {
    const [lost] = ofKind(
      differences(
        ["Between 290 and 340 barges move gravel at night, according to a count by the river watch."],
        ["Everybody has seen the 340 barges that carry gravel by night.", "The mayor is silent."],
      ),
      "attribution-lost",
    );
    expect(lost?.a).toContain("the river watch");
    expect(lost?.b).toContain("340 barges");
  });

  test("changes its source where unnamed people are no longer counted", () => {
    const [changed] = ofKind(
      differences(
        ["Ostby may sell its quarry for 4.2 million crowns, two officials familiar with the plan said."],
        ["The quarry is to go for 4.2 million crowns, officials said, and nobody in Ostby will miss it."],
      ),
      "attribution-changed",
    );
    expect(changed).toMatchObject({ severity: 2 });
    expect(changed?.a).toContain("two officials");
  });

  test("is given to a group where one person said it", () => {
    const found = differences(
      ["“The quarry is the last thing we have left to sell,” one of the officials said."],
      ["“The quarry is the last thing we have left to sell,” officials close to the mayor said."],
    );
    expect(ofKind(found, "attribution-changed")).toHaveLength(1);
  });
});

describe("the rest of a saying", () => {
  test("is wording where a quotation beside it is the same and both speak of one thing", () => {
    const [wording] = ofKind(
      differences(
        ["Ilka Stenn called the draft “a door with two hinges” because Orbel had shown a willingness to pay."],
        ["Ilka Stenn called the draft “a door with two hinges”, with Orbel signalling readiness for a bargain."],
      ),
      "wording",
    );
    expect(wording?.a).toContain("willingness");
    expect(wording?.b).toContain("readiness");
  });

  test("is wording where a speaker says one thing alone in either account", () => {
    const found = differences(
      ["The fishermen of Ostby and Lunde said they were sceptical that Brask wanted to build the pier."],
      ["The fishermen of Ostby and Lunde doubt Brask’s zeal for a harbour."],
    );
    expect(ofKind(found, "wording")).toHaveLength(1);
  });
});

describe("a joined quotation", () => {
  test("is spliced when a sentence was made of two", () => {
    const found = differences(
      ["“They ask me every morning for news,” Oda Fenn said. “I tell them the news is soup.”"],
      ["“They ask me every morning for news and I tell them the news is soup,” Oda Fenn said."],
    );
    expect(ofKind(found, "spliced")).toMatchObject([{ severity: 2 }]);
  });

  test("is spliced when its parts change places", () => {
    const found = differences(
      ["“The draft buys us one dry summer,” Sunna Alder said on the quay. “I have seen worse drafts in my time.”"],
      ["“I have seen worse drafts in my time. The draft buys us one dry summer,” Sunna Alder said."],
    );
    expect(ofKind(found, "spliced")).toMatchObject([{ severity: 3 }]);
  });
});

describe("what somebody would do on terms", () => {
  const CONDITION =
    "Velmark was prepared to accept observers on its trawlers if Norrick dropped the ban, diplomats said.";
  test("and does without them in the other account is told as a change of what is said", () => {
    const found = differences(
      [CONDITION],
      ["Velmark is prepared to accept observers on its trawlers, diplomats said."],
    );
    expect(ofKind(found, "wording")).toMatchObject([{ severity: 3, why: expect.stringContaining("on what terms") }]);
  });
  test.each([
    "Velmark would accept observers on its trawlers, diplomats said, unless Norrick kept the ban.",
    "Velmark would accept observers on its trawlers, diplomats said. In return it wants the ban dropped.",
  ])("is nothing of the kind where the other tells them too: %s", (told) => {
    expect(differences([CONDITION], [told]).filter(({ why }) => why.includes("on what terms"))).toEqual([]);
  });
});
