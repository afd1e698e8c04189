import { describe, expect, test } from "vitest";
import { differences, ofKind } from "./two-accounts.ts";

describe("a quotation that both accounts carry", () => {
  test("is identical when only marks, capitals and final stops differ", () => {
    const found = differences(
      ["“We will mend the pier before winter,” Mayor Ina Brask said."],
      ['Mayor Ina Brask said: "we will mend the pier before winter."'],
    );
    expect(found.map(({ kind }) => kind)).toEqual(["identical"]);
  });

  test("is identical under another house's spelling, and says so", () => {
    const [only] = differences(
      ["“It is an honour to organise the defence of 20 per cent of our harbours,” Oda Fenn said."],
      ["“It is an honor to organize the defense of 20 percent of our harbors,” Oda Fenn said."],
    );
    expect(only?.kind).toBe("identical");
    expect(only?.why).toContain("house styles");
  });

  test("is identical when a bracket shows that its first letter was made a capital", () => {
    const found = differences(
      ["“The truth is that the island has no money for a second boat,” Oda Fenn said."],
      ["“[T]he truth is that the island has no money for a second boat,” Oda Fenn said."],
    );
    expect(found.map(({ kind }) => kind)).toEqual(["identical"]);
  });

  test("is not reassigned when outlets write its speaker's name in other letters", () => {
    const found = differences(
      ["“The gates would stay open even in a bad winter,” Ilka Stennskyy said."],
      ["“The gates would stay open even in a bad winter,” Ilka Stennskiy said."],
    );
    expect(ofKind(found, "reassigned")).toEqual([]);
  });

  test("is identical when two words are written as one", () => {
    const [only] = differences(
      ["“The cease fire holds on the whole length of the river,” Oda Fenn said."],
      ["“The ceasefire holds on the whole length of the river,” Oda Fenn said."],
    );
    expect(only?.kind).toBe("identical");
    expect(only?.why).toContain("house styles");
  });

  test("is identical when an editor's words stand in brackets", () => {
    const [only] = differences(
      ["“I will tell him that the ferry must sail by Friday,” Oda Fenn said."],
      ["“I will tell him [the harbour master] that the ferry must sail by Friday,” Oda Fenn said."],
    );
    expect(only?.kind).toBe("identical");
    expect(only?.why).toContain("brackets");
  });

  test("is identical when one account interrupts it with its cue", () => {
    const found = differences(
      ["“The ferry is old, but it has never failed us,” Oda Fenn said. “We will keep it another year.”"],
      ["“The ferry is old,” Oda Fenn said, “but it has never failed us. We will keep it another year.”"],
    );
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(["identical"]));
  });

  test("is altered when a word inside the marks goes, and the edit points at it", () => {
    const [altered] = ofKind(
      differences(
        ["“What we offer is a real opening for the whole valley,” Ilka Stenn told reporters."],
        ["“What we offer is an opening for the whole valley,” Ilka Stenn told reporters."],
      ),
      "altered",
    );
    expect(altered?.edits).toEqual(["a real > an"]);
    expect(altered?.severity).toBe(3);
  });

  test("is altered when most of the shorter stands in the longer, however much was cut out of it", () => {
    const found = differences(
      ["“Each winter they raise the pier I sell a longer rope,” Piet Sloane said."],
      ["“Each winter I need a longer rope,” Piet Sloane said."],
    );
    expect(ofKind(found, "altered")).toHaveLength(1);
  });

  test("is altered with severity 2 when no more than an article goes", () => {
    const [altered] = differences(
      ["“This could be a sign of a true wish to settle the strike,” Ilka Stenn said."],
      ["“This could be a sign of true wish to settle the strike,” Ilka Stenn said."],
    );
    expect(altered).toMatchObject({ kind: "altered", severity: 2, edits: ["a > "] });
  });

  test("is trimmed when one account gives a part of it", () => {
    const [trimmed] = differences(
      ["“It is a matter of our island's future, and of the children who live on it,” Ilka Stenn said."],
      ["Ilka Stenn called it “a matter of our island's future.”"],
    );
    expect(trimmed).toMatchObject({ kind: "trimmed", severity: 2 });
    expect(trimmed?.edits).toEqual(["It is > ", "and of the children who live on it > "]);
  });

  test.each([
    ["a denial", "“We will sign the paper, but not before the gates are open,” Ilka Stenn said."],
    ["a condition", "“We will sign the paper if the gates are open by then,” Ilka Stenn said."],
    ["a hedge", "“We will sign the paper, perhaps in the first days of spring,” Ilka Stenn said."],
  ])("is trimmed with severity 3 when the cut takes %s", (what, whole) => {
    const [trimmed] = differences([whole], ["“We will sign the paper,” Ilka Stenn said."]);
    expect(trimmed).toMatchObject({ kind: "trimmed", severity: 3 });
    expect(trimmed?.why).toContain(what);
  });

  test("of a few words is trimmed when others between them were cut", () => {
    const found = differences(
      [
        "Treasurer Odile Marsh said on Friday that Corvane “can never, as things stand, accept” the ferry board's terms.",
      ],
      ["Treasurer Odile Marsh said Corvane “can never accept” the ferry board's terms."],
    );
    const [trimmed] = ofKind(found, "trimmed");
    expect(trimmed).toMatchObject({ kind: "trimmed", severity: 3, edits: ["as things stand > "] });
    expect(trimmed?.why).toContain("a condition");
  });

  test("is altered, not one account's alone, when common words between common words were cut", () => {
    const found = differences(
      ["“We will never, as things stand, lower it again,” Treasurer Odile Marsh told reporters in the harbour hall."],
      ["“We will never lower it again,” Treasurer Odile Marsh told reporters in the harbour hall."],
    );
    expect(ofKind(found, "altered")).toMatchObject([{ severity: 3, edits: ["as things stand > "] }]);
    expect(ofKind(found, "only-in")).toEqual([]);
  });

  test("of a few words is not the other's where the speakers or what they speak of are others", () => {
    const one =
      "Treasurer Odile Marsh said on Friday that Corvane “can never, as things stand, accept” the ferry terms.";
    const others = [
      "Harbour master Piet Sloane said Corvane “can never accept” the ferry terms.",
      "On school meals, Marsh said parents “can never accept” cold soup.",
    ];
    for (const other of others) expect(ofKind(differences([one], [other]), "trimmed", "altered")).toEqual([]);
  });

  test("is trimmed with severity 1 when whole sentences are left out", () => {
    const [trimmed] = differences(
      ["“We are not asking for charity. We are asking for water in July,” Tam Orbel said."],
      ["“We are asking for water in July,” Tam Orbel said."],
    );
    expect(trimmed).toMatchObject({ kind: "trimmed", severity: 1 });
  });

  test("is trimmed, not altered, where an ellipsis shows the omission", () => {
    const [trimmed] = differences(
      ["“The water is high, the lower road is closed and the bridge may not hold,” Tam Orbel said."],
      ["“The water is high … and the bridge may not hold,” Tam Orbel said."],
    );
    expect(trimmed?.kind).toBe("trimmed");
  });

  test("is one person's whom one account names and the other calls by what either calls that person", () => {
    const of = (who: string) =>
      differences(
        ["“It is possible to be unlucky, but four times over is bad luck indeed,” Vigdis Holm, the chemist, said."],
        [`Nobody at the harbour spoke. “Four times over is no bad luck,” the ${who} said.`],
      );
    expect(ofKind(of("chemist"), "altered")).toHaveLength(1);
    expect(ofKind(of("skipper"), "altered")).toEqual([]);
  });

  test("is reassigned when another speaker is given its words", () => {
    const found = differences(
      ["“The gates would stay open even in a bad winter,” Ilka Stenn said."],
      ["“The gates would stay open even in a bad winter,” Tam Orbel said."],
    );
    expect(found.map(({ kind, severity }) => [kind, severity])).toEqual([["reassigned", 3]]);
  });

  test("is spliced when two quotations other words part are put inside one pair of marks", () => {
    const found = differences(
      [
        "“The draft buys us one dry summer,” Sunna Alder said. Nothing in it deals with the second dam upstream, according to the lawyer. “The river will still be there in October,” Alder said.",
      ],
      ["“The draft buys us one dry summer. The river will still be there in October,” Sunna Alder said."],
    );
    expect(ofKind(found, "spliced")).toHaveLength(1);
    expect(ofKind(found, "identical", "trimmed", "altered")).toEqual([]);
  });

  test("is not one with another that shares only common words", () => {
    const found = differences(
      ["“We are going to do what we said we would do,” Ilka Stenn said."],
      ["“We are the first to say that it is not what they said,” Tam Orbel said."],
    );
    expect(ofKind(found, "identical", "trimmed", "altered", "reassigned")).toEqual([]);
  });
});

test("a lone word in marks is not promoted from another sentence that happens to hold it", () => {
  const found = differences(
    ["The council accused the mill of poisoning the river.", "The miller said the river was low."],
    ["Fishermen spoke of “poisoning” on a scale the island had not seen.", "The miller said the river was low."],
  );
  expect(ofKind(found, "promoted", "demoted")).toEqual([]);
});

describe("words that have marks in one account alone", () => {
  test("are promoted when the second account puts a paraphrase in marks", () => {
    const [promoted] = ofKind(
      differences(
        ["Joren Hask, who mediates, said the schedule was a bridge and not a destination for the valley."],
        ["Joren Hask, who mediates, called the schedule “a bridge and not a destination” for the valley."],
      ),
      "promoted",
    );
    expect(promoted).toMatchObject({
      a: "a bridge and not a destination",
      b: "a bridge and not a destination",
      severity: 2,
    });
  });

  test("are promoted when they are one hyphenated word in copied words", () => {
    const [promoted] = ofKind(
      differences(
        ["Ola Reth said any plan to close the upper lock was a deal-breaker for Ostby and its council."],
        ["Ola Reth said any plan to close the upper lock is a “deal-breaker” for Ostby."],
      ),
      "promoted",
    );
    expect(promoted).toMatchObject({ a: "deal-breaker", b: "deal-breaker" });
  });

  test("are demoted when the second account takes the marks away", () => {
    const [demoted] = ofKind(
      differences(
        ["The pier is “not worth the nails that hold it together”, Mayor Ina Brask told the council on Monday."],
        ["The pier is not worth the nails that hold it together, Mayor Ina Brask told the council on Monday."],
      ),
      "demoted",
    );
    expect(demoted).toMatchObject({ severity: 2, edits: [] });
  });

  test("are no speech when they are the name of a thing", () => {
    const found = differences(
      ["The council praised the novel “The Lamp Keeper” and its author in a long session on Monday."],
      ["The council praised the novel The Lamp Keeper and its author in a long session on Monday."],
    );
    expect(ofKind(found, "promoted", "demoted")).toEqual([]);
  });
});

test("a quotation told in other words by its speaker is demoted where the accounts copy around it", () => {
  const found = differences(
    [
      "Talks on the ferry lasted all night in the town hall of Ostby, two people in the room said.",
      "“A tap that one hand can close is not a guarantee,” Dorin Akal said after the talks.",
    ],
    [
      "Talks on the ferry lasted all night in the town hall of Ostby, two people in the room said.",
      "Dorin Akal said after the talks a tap that only one hand could close was no guarantee.",
    ],
  );
  expect(ofKind(found, "demoted")).toHaveLength(1);
});
