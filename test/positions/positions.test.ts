import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accountOfText } from "../../src/ingest/index.ts";
import { STANCES } from "../../src/model/index.ts";
import { positionsOf } from "../../src/positions/index.ts";
import { readingOf } from "../../src/statements/index.ts";

const reading = (text: string) => readingOf(accountOfText({ name: "test", text }).account);

/** Every position as `party: stance`, the party as written. */
function found(text: string): string[] {
  return positionsOf(reading(text)).map(
    ({ party: { mention }, stance }) => `${mention && text.slice(mention.start, mention.end)}: ${stance}`,
  );
}

describe("the cue shows the stance", () => {
  test.each([
    ["Ostra called for a ceasefire.", "demand"],
    ["Ostra proposed a ceasefire.", "propose"],
    ["Ostra offered a ceasefire.", "offer"],
    ["Ostra agreed to a ceasefire.", "accept"],
    ["Ostra rejected the ceasefire.", "reject"],
    ["Ostra warned against a ceasefire.", "reject"],
    ["Ostra supported the ceasefire.", "support"],
    ["Ostra pledged to keep the ceasefire.", "commit"],
    ["Ostra expressed doubts about the ceasefire.", "doubt"],
    ["Ostra stressed the need for a ceasefire.", "demand"],
    ["Ostra stressed that the ceasefire held.", "assess"],
    ["Ostra stopped short of welcoming the ceasefire.", "unknown"],
    ["Ostra called the ceasefire a trap.", "assess"],
    ["Ostra said the ceasefire was unacceptable to the other side.", "assess"],
    ["Ostra did not respond to a request for comment.", "no-comment"],
  ])("%s", (text, stance) => {
    expect(found(text)).toEqual([`Ostra: ${stance}`]);
  });
});

describe("what is said shows it where the cue does not", () => {
  test.each([
    ["Ostra said both sides should withdraw.", "demand"],
    ["Ostra said the sides should not be named.", "reject"],
    ["Ostra said it could not accept the draft.", "reject"],
    ["Ostra said it was ready to talk.", "offer"],
    ["Ostra said a truce depends on the withdrawal.", "conditional"],
    ["Ostra said it would open the border.", "commit"],
    ["Ostra said the talks had ended.", "assess"],
  ])("%s", (text, stance) => {
    expect(found(text)).toEqual([`Ostra: ${stance}`]);
  });
});

describe("whose position it is", () => {
  test("who stands beside the speaker has a position too", () => {
    expect(found("Ostra, supported by Vell and opposed by Karsk, proposed a truce.")).toEqual([
      "Ostra: propose",
      "Vell: support",
      "Karsk: reject",
    ]);
  });
  test("whoever supports a rejection rejects", () => {
    expect(found("Ostra, supported by Vell, opposed the truce.")).toEqual(["Ostra: reject", "Vell: reject"]);
  });
  test("whoever opposes a rejection or a doubt supports the thing", () => {
    expect(found("Ostra, opposed by Vell, contested the truce.")).toEqual(["Ostra: reject", "Vell: support"]);
    expect(found("Ostra, opposed by Vell, questioned the truce.")).toEqual(["Ostra: doubt", "Vell: support"]);
  });
  test("whoever stands beside one verb does not stand beside the next", () => {
    expect(found("Ostra, opposed by Vell, proposed a truce, noting that winter was near.").toSorted()).toEqual([
      "Ostra: assess",
      "Ostra: propose",
      "Vell: reject",
    ]);
  });
  test("whoever stands beside the speaker may speak for a group too", () => {
    expect(found("Ostra, supported by Vell, for the Coastal Group, proposed a truce.")).toEqual([
      "Ostra: propose",
      "the Coastal Group: support",
    ]);
  });
  test("who speaks for a group gives way to it", () => {
    expect(found("Ostra, for the Coastal Group, urged a truce.")).toEqual(["the Coastal Group: demand"]);
  });
  test("a list is one position a name, without the others", () => {
    expect(found("Ostra, Vell, the Free Cantons and others supported the truce.")).toEqual([
      "Ostra: support",
      "Vell: support",
      "the Free Cantons: support",
    ]);
  });
  test("who joins the speaker at the head of the sentence has it as well", () => {
    expect(found("With Vell, Ostra urged a truce.")).toEqual(["Ostra: demand", "Vell: demand"]);
  });
  test("what is handed on is not the position of who hands it on", () => {
    expect(found("Mara Oduya said most parties opposed the truce.")).toEqual(["most parties: reject"]);
  });
});

test("co-ordinated clauses are a position each", () => {
  const text = "Ostra stressed that troops must leave, and that the border depends on it.";
  expect(found(text)).toEqual(["Ostra: demand", "Ostra: conditional"]);
});

test("every stance has its line in the documents", () => {
  const page = readFileSync(new URL("../../docs/positions.md", import.meta.url), "utf8");
  for (const stance of STANCES) expect(page).toContain(`| ${stance} |`);
});

test("positions of any text point at words inside it", () => {
  const piece = fc.constantFrom(
    "Ostra",
    ", supported by",
    "Vell and Karsk",
    ", opposed by",
    "proposed",
    "said",
    "that",
    "should not",
    "a truce",
    ",",
    ".",
    "for the Group",
    "With",
    "she",
    "urged",
    "unless",
    "“",
    "”",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const read = reading(pieces.join(" "));
      const { text } = read.text.account;
      for (const { party, evidence } of positionsOf(read)) {
        for (const place of [party.mention, ...evidence.map(({ span }) => span)]) {
          if (place) expect(text.slice(place.start, place.end)).toHaveLength(place.end - place.start);
        }
      }
    }),
  );
});
