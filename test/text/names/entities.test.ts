import { describe, expect, it } from "vitest";
import { accountOfText } from "../../../src/ingest/index.ts";
import { textOf } from "../../../src/text/index.ts";
import { entity, mentions, party, read } from "./written.ts";

describe("who is named", () => {
  it("a surname is the person named in full", () => {
    expect(mentions("Mara Vessel came. Vessel spoke. Reporters asked Vessel’s aides.", "Mara Vessel")).toEqual([
      "Mara Vessel",
      "Vessel",
      "Vessel",
    ]);
  });
  it("also before the full name", () => {
    expect(mentions("They heard Vessel. Later Mara Vessel left.", "Mara Vessel")).toEqual(["Vessel", "Mara Vessel"]);
  });
  it("also with a title", () => {
    expect(mentions("Mara Vessel came. Then Ms. Vessel left.", "Mara Vessel")).toEqual(["Mara Vessel", "Vessel"]);
  });
  it("two people with one surname stay apart by title", () => {
    const text = "President Mara Vessel met Senator Tom Vessel. Then Senator Vessel left and President Vessel stayed.";
    expect(mentions(text, "Tom Vessel")).toHaveLength(2);
    expect(mentions(text, "Mara Vessel")).toHaveLength(2);
  });
  it("and by form of address", () => {
    const text = "Emma Vessel married Thomas Vessel. Mr. Vessel wept.";
    expect(entity(text, "Thomas Vessel").mentions).toEqual([1, 2]);
  });
  it("a nickname with the surname is the person whose name it stands in", () => {
    expect(mentions("They heard James “Jim” Vessel. Jim Vessel sat.", "James “Jim” Vessel")).toHaveLength(2);
  });
  it("a given name behind 'Sir' is the one who bears it", () => {
    expect(mentions("Sir Tom Orrin came. Then Sir Tom left.", "Tom Orrin")).toHaveLength(2);
  });
  it("a middle initial is the same person", () => {
    expect(mentions("George W. Tarn came. George Tarn left.", "George W. Tarn")).toHaveLength(2);
  });
  it("an acronym in brackets is the body before it", () => {
    expect(
      mentions("The Norrick Fishing Authority (NFA) closed. Staff of the NFA wept.", "Norrick Fishing Authority"),
    ).toEqual(["Norrick Fishing Authority", "NFA", "NFA"]);
  });
  it("a shorter form is the body named in full", () => {
    expect(
      mentions("The Kestrian Foreign Ministry replied. The Foreign Ministry was firm.", "Kestrian Foreign Ministry"),
    ).toHaveLength(2);
  });
  it("all spellings of a country are one", () => {
    expect(mentions("The United States left. The U.S. and the US are one.", "United States")).toEqual([
      "United States",
      "U.S.",
      "US",
    ]);
  });
  it("a country's seat is named apart", () =>
    expect(read("Moscow spoke for Russia.").entities.map(({ name }) => name)).toEqual(["Moscow", "Russia"]));
  it("a form in capitals gives way", () =>
    expect(entity("VESSEL: NO DEAL\nThey heard Vessel.", "Vessel").mentions).toHaveLength(2));
  it("given name, title or role tell gender", () => {
    expect(entity("Emma Vessel came.", "Emma Vessel").gender).toBe("f");
    expect(entity("Then Mr. Quill came.", "Quill").gender).toBe("m");
    expect(entity("Then spokeswoman Ardo Quill came.", "Ardo Quill").gender).toBe("f");
    expect(entity("Then Ardo Quill came.", "Ardo Quill").gender).toBeUndefined();
    expect(entity("Then Emma came.", "Emma").gender).toBe("f");
  });
});

describe("whom they speak for", () => {
  it("a country speaks for itself", () => expect(party("Talks with France failed.", "France")).toBe("France"));
  it("a capital speaks for its country", () => expect(party("Talks with Kyiv failed.", "Kyiv")).toBe("Ukraine"));
  it("a seat of government does", () => expect(party("The Kremlin refused.", "Kremlin")).toBe("Russia"));
  it("a people does", () => expect(party("The Iranians refused.", "Iranians")).toBe("Iran"));
  it("a body of a country does", () =>
    expect(party("The Polish Defence Ministry refused.", "Polish Defence Ministry")).toBe("Poland"));
  it("a body a country possesses does", () =>
    expect(party("They asked Ukraine's Foreign Ministry.", "Foreign Ministry")).toBe("Ukraine"));
  it("a firm speaks for no country", () =>
    expect(party("Then Norrick Holdings refused.", "Norrick Holdings")).toBeUndefined());
  it("a region speaks for none", () => expect(party("They held Crimea.", "Crimea")).toBeUndefined());
  it("Brussels is the European Union", () => expect(party("They asked Brussels.", "Brussels")).toBe("European Union"));
  it("unless the account speaks of Belgium", () =>
    expect(party("Belgian police searched houses in Brussels.", "Brussels")).toBe("Belgium"));
  it("a title's country is its holder's", () =>
    expect(party("French Foreign Minister Mara Vessel spoke.", "Mara Vessel")).toBe("France"));
  it("a country no list knows is told by its people", () =>
    expect(party("Kestria agreed. Then Kestrian Foreign Minister Mara Vessel spoke.", "Mara Vessel")).toBe("Kestria"));
  it.each([
    ["Norrick’s foreign minister, Mara Vessel, spoke."],
    ["The government of Norrick agreed. Mara Vessel, its neighbour, spoke of Norrick."],
    ["Norrick’s warships left. Norrick’s border was shut."],
    ["Norrick Foreign Minister Mara Vessel spoke."],
  ])("a state no list has is told by what it owns: %s", (text) => {
    const { kind, party: whose } = entity(`${text} Norrick would not wait.`, "Norrick");
    expect([kind, whose]).toEqual(["place", "Norrick"]);
  });
  it("its people speak for it", () =>
    expect(
      party("Norrick’s chief envoy and its army met Norrick’s foreign minister, Mara Vessel.", "Mara Vessel"),
    ).toBe("Norrick"));
  it.each([
    ["Mara Norrick met her ministers. Norrick’s ministers left."],
    ["President Norrick spoke. Norrick’s foreign minister left."],
    ["Norrick’s president resigned. Its shares fell."],
  ])("but a head of government or a firm has a few of these too: %s", (text) =>
    expect(read(text).entities.map(({ kind }) => kind)).not.toContain("place"),
  );
  it("a dateline holds a place and an agency", () => {
    const text = "Talks fail\n\nNORRICK, 3 March 2026 (Vesselwire) — Nobody came to the talks, a guard said.";
    const { account } = accountOfText({ id: "one", text, published: undefined, title: undefined });
    const { entities } = textOf(account);
    expect(entities.map(({ kind, name }) => `${kind}: ${name}`)).toEqual([
      "place: NORRICK",
      "organisation: Vesselwire",
    ]);
  });
  it("a role's country is its holder's", () =>
    expect(party("It was Iranian negotiator Mara Vessel.", "Mara Vessel")).toBe("Iran"));
  it("a possessor is", () =>
    expect(party("They saw Iran's foreign minister Mara Vessel.", "Mara Vessel")).toBe("Iran"));
  it("an apposition behind the name says it", () =>
    expect(party("Mara Vessel, a spokeswoman for the Kremlin, spoke.", "Mara Vessel")).toBe("Russia"));
  it("an apposition before the name says it", () =>
    expect(party("The president of Finland, Mara Vessel, spoke.", "Mara Vessel")).toBe("Finland"));
  it("'of' a body says it", () =>
    expect(party("They asked Mara Vessel of the Norrick Institute.", "Mara Vessel")).toBe("Norrick Institute"));
  it("a possessing ministry is the one named before", () => {
    expect(party("The Iraqi Oil Ministry met. The ministry’s spokeswoman Mara Vessel spoke.", "Mara Vessel")).toBe(
      "Iraq",
    );
  });
  it("letters of a party in brackets say it", () =>
    expect(party("Then Sen. Mara Vessel (D-Ohio) spoke.", "Mara Vessel")).toBe("Democratic Party"));
  it("an office tells its only country", () =>
    expect(party("Then Secretary of State Mara Vessel spoke.", "Mara Vessel")).toBe("United States"));
  it("an office without a country is the account's only one's", () =>
    expect(party("Finland voted. President Mara Vessel spoke.", "Mara Vessel")).toBe("Finland"));
  it("and nobody's where there are two", () =>
    expect(party("Finland met Norway. President Mara Vessel spoke.", "Mara Vessel")).toBeUndefined());
  it("a firm in the title is its holder's", () =>
    expect(party("Then Quorvo CEO Mara Vessel spoke.", "Mara Vessel")).toBe("Quorvo"));
  it("a former holder is known by the title still given", () =>
    expect(party("Then President Barack Obama spoke for France and Spain.", "Barack Obama", "2023-01-01")).toBe(
      "United States",
    ));
  it("a well-known holder of an office is known by name", () =>
    expect(party("They heard Emmanuel Macron.", "Emmanuel Macron")).toBe("France"));
  it("only while the office was held", () => {
    expect(party("They heard Boris Johnson.", "Boris Johnson", "2020-05-01")).toBe("United Kingdom");
    expect(party("They heard Boris Johnson.", "Boris Johnson", "2012-05-01")).toBeUndefined();
  });
  it("what the account says comes first", () =>
    expect(party("They heard Norwegian drummer Emmanuel Macron.", "Emmanuel Macron")).toBe("Norway"));
  it("a stranger speaks for nobody known", () =>
    expect(party("They heard Mara Vessel.", "Mara Vessel")).toBeUndefined());
});

it.each([
  ["The Minister for Foreign Affairs of Ostra, Lena Morv, left.", "Ostra"],
  ["The Minister of Finance, Lena Morv, left.", undefined],
  ["The Under-Secretary-General for Political Affairs, Lena Morv, left.", undefined],
])("what an office is for is not whom its holder speaks for: %s", (text, of) => {
  expect(party(text, "Lena Morv")).toBe(of);
});

describe("who is never introduced", () => {
  const LONG = `${"The talks went on through the night and nobody slept. ".repeat(24)}`;
  it("and of whom only acts are told is a body", () => {
    expect(entity(`${LONG}Norrick said no. Then Norrick offered more.`, "Norrick").kind).toBe("organisation");
  });
  it.each([
    ["a full name", "Mara Orrin came. Orrin said no.", "Mara Orrin"],
    ["a form of address", "Mr Orrin came. Orrin said no.", "Orrin"],
    ["an age", "Orrin, 41, said no.", "Orrin"],
    ["a line of a transcript", "\n\nOrrin: We say no.\n\nThen Orrin said so again.", "Orrin"],
  ])("but %s introduces a person", (_, text, name) => {
    expect(entity(LONG + text, name).kind).toBe("person");
  });
  it("in a few lines is still taken for a person: the part that introduces may be missing", () => {
    expect(entity("Orrin said no.", "Orrin").kind).toBe("person");
  });
});
