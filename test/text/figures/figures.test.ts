import { describe, expect, it } from "vitest";
import { figures, read } from "./measured.ts";

describe("a figure's value", () => {
  it("is read from digits", () => expect(read("They lost 1,234 ships.")).toEqual(["1,234 = 1234, ship"]));
  it("is read from decimals", () => expect(read("It weighs 3.75 tonnes.")).toEqual(["3.75 tonnes = 3.75 tonne"]));
  it("is read from groups parted by spaces", () =>
    expect(read("They counted 12 345 sheep.")).toEqual(["12 345 = 12345, sheep"]));
  it("is read from words", () =>
    expect(read("They sent three envoys and twenty-one guards.")).toEqual([
      "three = 3, envoy",
      "twenty-one = 21, guard",
    ]));
  it("is read from long words", () =>
    expect(read("It cost two hundred and fifty thousand lives.")).toEqual([
      "two hundred and fifty thousand = 250000, life",
    ]));
  it("is read with its scale", () =>
    expect(read("It drew 1.2 million visitors.")).toEqual(["1.2 million = 1200000, visitor"]));
  it("is read from a half", () =>
    expect(read("It drew two and a half million voters and half a million guests.")).toEqual([
      "two and a half million = 2500000, voter",
      "half a million = 500000, guest",
    ]));
  it("is read from a dozen", () => expect(read("They sank a dozen ships.")).toEqual(["a dozen = 12, ship"]));
  it("is a range for several hundred and a few thousand", () =>
    expect(read("Several hundred guards met a few thousand rebels.")).toEqual([
      "Several hundred = about 200..999, guard",
      "a few thousand = about 2000..9999, rebel",
    ]));
  it("is read over a hyphen", () =>
    expect(read("A €3.5-billion plan failed.")).toEqual(["€3.5-billion = 3500000000 EUR, plan"]));
  it("is a range for a vague plural", () =>
    expect(read("It cost hundreds of thousands of lives and dozens of boats.")).toEqual([
      "hundreds of thousands = about 200000..999999, life",
      "dozens = about 24..99, boat",
    ]));
});

describe("a share", () => {
  it("is read from a percentage in each spelling", () => {
    for (const written of ["20%", "20 percent", "20 per cent", "20 pc"])
      expect(figures(`They hold ${written} of the land.`)).toMatchObject([
        { low: 0.2, high: 0.2, unit: "share", counted: "land" },
      ]);
  });
  it("is read from a fraction", () =>
    expect(figures("They hold a fifth of Kestria.")).toMatchObject([{ low: 0.2, unit: "share", counted: "kestria" }]));
  it("is read from fractions of more", () =>
    expect(read("Two-thirds of voters and three quarters of members agreed.")).toEqual([
      "Two-thirds = 0.666666666667 share, voter",
      "three quarters = 0.75 share, member",
    ]));
  it("is read from a half", () =>
    expect(read("Half of the crop died, and half the herd.")).toEqual([
      "Half = 0.5 share, crop",
      "half = 0.5 share, herd",
    ]));
  it("is read from one in so many", () =>
    expect(read("One in four voters and three out of five members agreed.")).toEqual([
      "One in four = 0.25 share, voter",
      "three out of five = 0.6 share, member",
    ]));
  it("of points is apart from a share", () =>
    expect(read("It rose by 2 percentage points.")).toEqual(["2 percentage points = 0.02 points"]));
  it("is none in an ordinal", () => expect(read("A fourth source and a third term were denied.")).toEqual([]));
  it("counts all content words of what it is a share of", () =>
    expect(figures("It held about 20% of Kestria's territory.")).toMatchObject([{ counted: "kestria territory" }]));
});

describe("money and measures", () => {
  it("a sign stands before", () =>
    expect(read("It cost $3m, £1.2bn, €500,000 and US$4 billion.")).toEqual([
      "$3m = 3000000 USD",
      "£1.2bn = 1200000000 GBP",
      "€500,000 = 500000 EUR",
      "US$4 billion = 4000000000 USD",
    ]));
  it("a word stands behind", () =>
    expect(read("It cost 3 million euros and 40 roubles.")).toEqual([
      "3 million euros = 3000000 EUR",
      "40 roubles = 40 RUB",
    ]));
  it("dollars need not be American", () =>
    expect(read("It cost 306.2 Hong Kong dollars and 3 Australian dollars.")).toEqual([
      "306.2 Hong Kong dollars = 306.2 HKD",
      "3 Australian dollars = 3 AUD",
    ]));
  it("a unit stands behind", () =>
    expect(read("It ran 12 km, burnt 40 hectares at 30 degrees Celsius.")).toEqual([
      "12 km = 12 km",
      "40 hectares = 40 hectare",
      "30 degrees Celsius = 30 °C",
    ]));
  it("an area is no length", () =>
    expect(read("It burnt 300 square kilometres.")).toEqual(["300 square kilometres = 300 km²"]));
  it("a unit before a hyphened noun measures it", () =>
    expect(read("After a three-hour meeting they left.")).toEqual(["three-hour = 3 hour, meeting"]));
  it("decades are years", () => expect(read("It lasted two decades.")).toEqual(["two decades = 20 year"]));
});

describe("ranges and bounds", () => {
  it("a range has both ends", () =>
    expect(read("It took 10 to 15 ships and between 3 and 5 boats.")).toEqual([
      "10 to 15 = 10..15, ship",
      "between 3 and 5 = 3..5, boat",
    ]));
  it("a dash makes a range", () => expect(read("It took 10-15 ships.")).toEqual(["10-15 = 10..15, ship"]));
  it("'between' belongs to a range of money", () =>
    expect(read("It cost between $3 million and $5 million.")).toEqual([
      "between $3 million and $5 million = 3000000..5000000 USD",
    ]));
  it("both ends share scale and sign", () =>
    expect(read("It cost $10-15 million, or 2 to 3 billion euros.")).toEqual([
      "$10-15 million = 10000000..15000000 USD",
      "2 to 3 billion euros = 2000000000..3000000000 EUR",
    ]));
  it("of percentages is a share", () =>
    expect(read("It fell by 10% to 15%.")).toEqual(["10% to 15% = 0.1..0.15 share"]));
  it("'about' approximates", () => {
    for (const word of ["about", "roughly", "around", "some", "nearly", "almost", "approximately"])
      expect(figures(`It took ${word} 40 ships.`)).toMatchObject([{ low: 40, bound: "about" }]);
  });
  it("'more than' is a lower bound", () => {
    for (const word of ["more than", "over", "at least", "no fewer than", "in excess of"])
      expect(figures(`It took ${word} 40 ships.`)).toMatchObject([{ low: 40, bound: "at-least" }]);
  });
  it("'up to' is an upper bound", () => {
    for (const word of ["up to", "less than", "fewer than", "under", "no more than", "at most"])
      expect(figures(`It took ${word} 40 ships.`)).toMatchObject([{ low: 40, bound: "at-most" }]);
  });
  it("a bound may stand behind", () =>
    expect(read("It took 40 or more ships and 20-odd boats.")).toEqual([
      "40 or more = at-least 40, ship",
      "20-odd = about 20, boat",
    ]));
  it("the approximator is part of the figure and told apart", () => {
    const text = "It took about 40 ships.";
    const [figure] = figures(text);
    expect(figure && text.slice(figure.span.start, figure.span.end)).toBe("about 40");
    expect(figure?.approximation && text.slice(figure.approximation.start, figure.approximation.end)).toBe("about");
  });
});

describe("a size told by comparison", () => {
  it("names its place", () =>
    expect(read("An area about the size of the American state of Ohio burnt.")).toEqual([
      "about the size of = about 1 size-of, ohio",
    ]));
  it("agrees however the place is introduced", () =>
    expect(figures("It is roughly the size of Ohio.")).toMatchObject([{ low: 1, unit: "size-of", counted: "ohio" }]));
  it("may be a thing", () =>
    expect(figures("A rock the size of a football pitch fell.")).toMatchObject([
      { low: 1, unit: "size-of", counted: "football pitch" },
    ]));
  it("may be a multiple", () =>
    expect(figures("It is twice the size of Belgium, or three times the size of Wales.")).toMatchObject([
      { low: 2, counted: "belgium" },
      { low: 3, counted: "wales" },
    ]));
});

describe("what is counted", () => {
  it("is the noun behind the number", () =>
    expect(read("Three sources close to the palace spoke.")).toEqual(["Three = 3, source"]));
  it("takes the words before its noun", () =>
    expect(read("Four senior Kestrian officials spoke.")).toEqual(["Four = 4, senior kestrian official"]));
  it("is singular", () =>
    expect(read("Six countries lost nine men and four wives.")).toEqual([
      "Six = 6, country",
      "nine = 9, man",
      "four = 4, wife",
    ]));
  it("is singular for a people too", () =>
    expect(read("Dozens of Israelis left.")).toEqual(["Dozens = about 24..99, israeli"]));
  it("ends before a participle", () =>
    expect(read("A 40% increase compared with June was seen.")).toEqual(["40% = 0.4 share, increase"]));
  it("is what the greater number counts too", () =>
    expect(read("Two of the three sources spoke.")).toEqual(["Two = 2, source", "three = 3, source"]));
  it("is the group 'one' is taken from", () => expect(read("One of the people spoke.")).toEqual(["One = 1, person"]));
  it("may not be there", () =>
    expect(figures("They were 40.")).toMatchObject([{ counted: "", countedSpan: undefined }]));
});

describe("numbers that count nothing", () => {
  for (const text of [
    "It began in 2024 and ended by March 2025.",
    "They met on 3 June and on June 5, 2024.",
    "They met at 10:30 and at 6pm.",
    "Mara Orrin, 45, left.",
    "The 45-year-old left.",
    "A man aged 45 left.",
    "He flew a Boeing 737.",
    "The attacks of 9/11 were recalled.",
    "Norrick won 3-1.",
    "The Group of Seven met.",
    "They invoked Article 5 and Resolution 1701.",
    "It stands on page 12.",
    "Call 555-0134 or 020 7946 0123.",
    "An F-16 fell.",
    "It stood at 131 West Orrin Street.",
    "No one came, and one can see why.",
    "The second term and the 21st century began.",
    "See 2025-03-25.",
  ])
    it(text, () => expect(read(text)).toEqual([]));
});
