import { describe, expect, it } from "vitest";
import { kinds, titled, words } from "./written.ts";

describe("where a name stands", () => {
  it("a full name is one person", () =>
    expect(kinds("The bill was drawn up by Mara Vessel.")).toEqual(["person: Mara Vessel"]));
  it("a common word that opens a sentence is no name", () =>
    expect(words("Officials spoke. But nobody came. Talks went on.")).toEqual([]));
  it("a word seen small elsewhere is no name where it opens a sentence", () =>
    expect(words("The grommets broke. Grommets are dear.")).toEqual([]));
  it("a name that opens a sentence is one", () =>
    expect(words("They asked Vessel. Vessel refused.")).toEqual(["Vessel", "Vessel"]));
  it("days, months and 'I' are no names", () => expect(words("On Monday in March I went home.")).toEqual([]));
  it("a possessive stays outside", () =>
    expect(words("They read Mara Vessel’s letter and Kyiv's reply.")).toEqual(["Mara Vessel", "Kyiv"]));
  it("a nickname in marks belongs to the name", () =>
    expect(kinds("They heard James “Jim” Reed there.")).toEqual(["person: James “Jim” Reed"]));
  it("a word in marks between a name and a common word does not", () =>
    expect(words("They heard James “Jim” last week.")).toEqual(["James", "Jim"]));
  it("a body called by those in it keeps its apostrophe", () =>
    expect(kinds("They asked the Schoolteachers’ Union of Vell.")).toEqual([
      "organisation: Schoolteachers’ Union of Vell",
    ]));
  it("what somebody does stays outside, though it opens the sentence", () =>
    expect(words("Mathematician Ilen Vessel came.")).toEqual(["Ilen Vessel"]));
  it("initials belong to the name", () =>
    expect(words("He met George W. Tarn and J. D. Orrin.")).toEqual(["George W. Tarn", "J. D. Orrin"]));
  it("small particles belong to the name", () =>
    expect(words("She met Ursula von der Marn and Hamad bin Zarif.")).toEqual([
      "Ursula von der Marn",
      "Hamad bin Zarif",
    ]));
  it("a hyphen joins a given name", () =>
    expect(words("She met Jean-Pierre Ostal there.")).toEqual(["Jean-Pierre Ostal"]));
  it("a hyphen between two countries parts them", () =>
    expect(words("The U.S.-Russia summit ended.")).toEqual(["U.S.", "Russia"]));
  it("a hyphen before a common word ends the name", () =>
    expect(words("In Russian-held towns nobody spoke.")).toEqual(["Russian"]));
  it("'al-' begins a name", () =>
    expect(words("They named Omar al-Dabri and later al-Dabri alone.")).toEqual(["Omar al-Dabri", "al-Dabri"]));
  it("'and' parts two names", () => expect(words("France and Germany agreed.")).toEqual(["France", "Germany"]));
  it("'and' in a known name does not", () =>
    expect(words("He sailed to Antigua and Barbuda.")).toEqual(["Antigua and Barbuda"]));
  it("'of' joins a body's name", () =>
    expect(kinds("The Bank of England moved.")).toEqual(["organisation: Bank of England"]));
  it("'of' joins a ministry's name", () =>
    expect(kinds("The Ministry of the Interior moved.")).toEqual(["organisation: Ministry of the Interior"]));
  it("a comma parts a town and its state", () =>
    expect(kinds("He lives in Toledo, Ohio.")).toEqual(["place: Toledo", "place: Ohio"]));
  it("an article stays outside", () =>
    expect(words("They asked the Kremlin and the White House.")).toEqual(["Kremlin", "White House"]));
  it("a headline in title case names what the text names", () => {
    expect(words("# Vessel Rejects New Terms From Kyiv\nMara Vessel rejected the terms.")).toEqual([
      "Vessel",
      "Kyiv",
      "Mara Vessel",
    ]);
  });
  it("a line in capitals names what the text names", () => {
    expect(words("VESSEL: TALKS MUST GO ON\nMara Vessel said so.")).toEqual(["VESSEL", "Mara Vessel"]);
  });
  it("a possessive in a known name belongs to it", () =>
    expect(words("The People’s Republic of China replied.")).toEqual(["People’s Republic of China"]));
  it("two names that stand together only with a hyphen are one", () =>
    expect(words("They bought a Karel-Ostby machine.")).toEqual(["Karel-Ostby"]));
  it("a plural acronym is no name", () => expect(words("Two MPs and three CEOs left.")).toEqual([]));
  it("an agreement named after a town names the town", () =>
    expect(words("It left the Paris Agreement.")).toEqual(["Paris"]));
});

describe("the kind of a name", () => {
  it("a ministry is an organisation", () =>
    expect(kinds("The Kestrian Foreign Ministry replied.")).toEqual(["organisation: Kestrian Foreign Ministry"]));
  it("a firm is known by its ending", () =>
    expect(kinds("It was bought by Norrick Holdings and Tarn & Sons.")).toEqual([
      "organisation: Norrick Holdings",
      "organisation: Tarn & Sons",
    ]));
  it("a river is a place", () => expect(kinds("Troops crossed the Ossel River.")).toEqual(["place: Ossel River"]));
  it("what somebody lives in is a place", () =>
    expect(kinds("He has lived in Ostramund for years.")).toEqual(["place: Ostramund"]));
  it("a capital is a place", () => expect(kinds("They met in Canberra.")).toEqual(["place: Canberra"]));
  it("a seat of government is an organisation", () =>
    expect(kinds("It came from Downing Street.")).toEqual(["organisation: Downing Street"]));
  it("a nation's word is a people", () =>
    expect(kinds("The Russians left with Ukrainian help.")).toEqual(["people: Russians", "people: Ukrainian"]));
  it("a faith is a people", () =>
    expect(kinds("Many Muslims and African Americans came.")).toEqual([
      "people: Muslims",
      "people: African Americans",
    ]));
  it("a name in a list of places is a place", () =>
    expect(kinds("They shelled Toledo, Ostramund and Lima.")).toEqual([
      "place: Toledo",
      "place: Ostramund",
      "place: Lima",
    ]));
  it("a common noun beside it tells a paper from a person", () =>
    expect(kinds("So wrote the newspaper Ostrava Bel.")).toEqual(["organisation: Ostrava Bel"]));
  it("a firm in one title is a firm throughout", () =>
    expect(kinds("They asked Quorvo. Then Quorvo spokesman Tom Orrin replied.")).toEqual([
      "organisation: Quorvo",
      "person: Tom Orrin",
    ]));
  it("an unknown acronym is an organisation", () =>
    expect(kinds("The report went to QZR at once.")).toEqual(["organisation: QZR"]));
  it("a place's name after a given name is a surname", () =>
    expect(kinds("They chose Martha Washington.")).toEqual(["person: Martha Washington"]));
  it("one spelling has one kind throughout", () => {
    expect(kinds("He lives in Dorvan. Others fled Dorvan. In Dorvan it rained.")).toEqual([
      "place: Dorvan",
      "place: Dorvan",
      "place: Dorvan",
    ]);
  });
});

describe("the title before a name", () => {
  it.each([
    ["Minister for Health Anna Brandt spoke.", "Minister for Health | Anna Brandt"],
    ["Minister of Finance Anna Brandt spoke.", "Minister of Finance | Anna Brandt"],
    ["They met Secretary of State for Trade Anna Brandt.", "Secretary of State for Trade | Anna Brandt"],
  ])("takes in the field of the office: %s", (text, title) => expect(titled(text)).toEqual([title]));
  it("with its field names nobody", () =>
    expect(words("The Minister of Finance met the Secretary of State for Trade.")).toEqual([]));
  it("is not part of it", () => expect(titled("President Mara Vessel spoke.")).toEqual(["President | Mara Vessel"]));
  it("takes its country with it", () =>
    expect(titled("Kestrian Foreign Minister Mara Vessel spoke.")).toEqual([
      "Kestrian Foreign Minister | Mara Vessel",
    ]));
  it("holds a body", () =>
    expect(titled("Then White House Press Secretary Mara Vessel spoke.")).toEqual([
      "White House Press Secretary | Mara Vessel",
    ]));
  it("is a role in small letters too", () =>
    expect(titled("It was Kestrian negotiator Mara Vessel.")).toEqual(["Kestrian negotiator | Mara Vessel"]));
  it("holds the words that belong to the role", () =>
    expect(titled("It was deputy foreign minister Mara Vessel.")).toEqual(["deputy foreign minister | Mara Vessel"]));
  it("is a form of address", () =>
    expect(titled("Then Mr. Vessel and Mrs Orrin left.")).toEqual(["Mr. | Vessel", "Mrs | Orrin"]));
  it("is shortened", () =>
    expect(titled("Then Sen. Mara Vessel and Gov. Tom Orrin left.")).toEqual([
      "Sen. | Mara Vessel",
      "Gov. | Tom Orrin",
    ]));
  it("alone is no name", () => expect(words("The Prime Minister met the Secretary of State.")).toEqual([]));
  it("is none in a firm's name", () =>
    expect(kinds("It was made by General Motors.")).toEqual(["organisation: General Motors"]));
});
