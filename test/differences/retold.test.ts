import { describe, expect, test } from "vitest";
import { shippedModels } from "../../src/desk/index.ts";
import { differencesOf } from "../../src/differences/index.ts";
import { accountOfText } from "../../src/ingest/index.ts";
import { mirrored } from "../../src/model/index.ts";
import { readingOf } from "../../src/statements/index.ts";
import { ofKind, type Shown, sharedBy, shown } from "./two-accounts.ts";

const models = await shippedModels();

const read = (id: string, paragraphs: readonly string[]) =>
  readingOf(accountOfText({ id, text: paragraphs.join("\n\n") }).account, models);

function differences(a: readonly string[], b: readonly string[]): readonly Shown[] {
  const [one, other] = [read("a", a), read("b", b)];
  return differencesOf(one, other, sharedBy(one, other)).map((each) => shown(each, one, other));
}

const WIRE = [
  "“A lantern is not luggage,” the harbour master Ruth Orbel told the council on Monday.",
  "“We open the sluice at noon, and the barges carry the flour through it,” she said.",
  "The council will vote in June.",
];

describe("a saying told in other words", () => {
  test("is rendered where two outlets translate it, known by what the words mean", () => {
    const found = differences(WIRE, [
      "Before the council the harbour master spoke.",
      "“At midday the sluice stands open, so may the barges bring the flour inside,” said Ruth Orbel.",
    ]);
    const [rendered] = ofKind(found, "rendered");
    expect(rendered?.a).toBe("We open the sluice at noon, and the barges carry the flour through it");
    expect(rendered?.b).toBe("At midday the sluice stands open, so may the barges bring the flour inside");
    expect(rendered?.severity).toBe(1);
  });

  test("is demoted where the accounts have other quotations word for word", () => {
    const wire = [
      ...WIRE,
      "“My boots were full of herring and the engine coughed twice before breakfast,” Orbel said.",
    ];
    const found = differences(wire, [
      "“A lantern is not luggage,” said Ruth Orbel, the harbour master.",
      "Orbel complained that she had found herring in her boots and that the engine had coughed before breakfast.",
    ]);
    const [demoted] = ofKind(found, "demoted");
    expect(demoted?.a).toContain("My boots were full of herring");
    expect(demoted?.b).toContain("herring in her boots");
    expect(demoted?.severity).toBe(2);
  });

  test("is not called demoted on two words in common, unless beside words that both accounts quote", () => {
    const lantern =
      "“A lantern is not luggage, whatever the ferry board may write,” the harbour master Ruth Orbel said.";
    const apart = [
      "The council met late, in the hall behind the fish market, where the windows have been broken since the storm of last winter and nobody has found the money to mend them.",
      "Fishermen stood along the walls and smoked, and two dogs slept under the table of the clerk until the bell rang for the second time.",
    ];
    const quoted = "“To reach a good settlement, we would need a quiet week,” Orbel said.";
    const told = "Orbel had told the mayor by telephone that the harbour needed some days for a settlement.";
    const far = differences([lantern, ...apart, quoted], [lantern, ...apart, told]);
    expect(ofKind(far, "promoted", "demoted")).toEqual([]);
    const beside = differences([...apart, lantern, quoted], [...apart, lantern, told]);
    expect(ofKind(beside, "demoted")).toHaveLength(1);
  });

  test("is no other's: two people who speak of one thing have not said one thing", () => {
    const found = differences(WIRE, [
      "“A suitcase is luggage and a lantern is none,” said Piet Hask, who sells fish on the quay.",
    ]);
    expect(ofKind(found, "rendered", "promoted", "demoted", "altered")).toEqual([]);
  });

  test("mirrors", () => {
    const [one, other] = [read("a", WIRE), read("b", ["“One checks in no lantern like a suitcase,” said Ruth Orbel."])];
    const shared = sharedBy(one, other);
    const back = shared.map((each) => ({ a: each.b, b: each.a }));
    const turned = differencesOf(other, one, back).map(mirrored);
    const key = ({ kind, a, b }: { kind: string; a: unknown; b: unknown }) => JSON.stringify([kind, a, b]);
    expect(differencesOf(one, other, shared).map(key).sort()).toEqual(turned.map(key).sort());
  });
});
