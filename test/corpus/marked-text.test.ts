import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCast } from "./cast.ts";
import { CorpusError, readMarked } from "./index.ts";

const CAST = readCast(
  `person | Ilse Varn | Oster | Varn
person | Tomas Reke | - | Reke
place | Oster | Oster
people | Osterer | Oster | Osterers
org | Reed Bank | Reed Bank`,
).cast;

/** The words of spans, of one statement of a marked text. */
function wordsOf(marked: string, label: number) {
  const { text, statements } = readMarked(marked, CAST);
  const statement = statements.find((one) => one.label === label);
  if (statement === undefined) throw new RangeError(`no statement ${label}`);
  const words = (at: { start: number; end: number } | undefined) =>
    at === undefined ? undefined : text.slice(at.start, at.end);
  return {
    ...statement,
    mention: words(statement.source.mention),
    cueWords: words(statement.cue),
    contentWords: statement.content.map(words),
    quotationWords: statement.quotations.map(words),
    hedgeWords: statement.hedges.map(words),
    spanWords: words(statement.span),
  };
}

function faultsOf(marked: string): string[] {
  try {
    readMarked(marked, CAST);
    return [];
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return error.faults.map(({ line, column, message }) => `${line}:${column} ${message}`);
  }
}

describe("what marks say", () => {
  test("source, cue and content are the words in their marks", () => {
    const one = wordsOf("{s1 Varn} {c1 said} {1 that the lake was dry}.", 1);
    expect(one).toMatchObject({
      mention: "Varn",
      cueWords: "said",
      contentWords: ["that the lake was dry"],
      form: "indirect",
    });
    expect(one.source).toMatchObject({ kind: "named", name: "Ilse Varn", party: "Oster", count: undefined, via: [] });
  });
  test("a content interrupted by its cue has two pieces, and its span covers all of it", () => {
    const one = wordsOf("{1 “Today,”} {s1 Varn} {c1 said}, {1 “we wait.”}", 1);
    expect(one).toMatchObject({
      form: "direct",
      quotationWords: ["Today,", "we wait."],
      spanWords: "“Today,” Varn said, “we wait.”",
    });
  });
  test("one source serves two statements", () => {
    const marked = "{s1,2 Varn} {c1 rose} {1 “no”} and {c2 told} us {2 to go}.";
    expect([wordsOf(marked, 1).mention, wordsOf(marked, 2).mention]).toEqual(["Varn", "Varn"]);
  });
  test("a pronoun and a missing source stand for the source of the statement before that is told inside no other", () => {
    const marked =
      "{1 {s2 Reke} {c2 hopes} {2 to win}}, {s1 Varn} {c1 said}. {s3 She} {c3 added} {3 that it rained}.\n{4 “So what.”}";
    expect(wordsOf(marked, 2).within).toBe(1);
    expect([wordsOf(marked, 3).source.name, wordsOf(marked, 4).source.name]).toEqual(["Ilse Varn", "Ilse Varn"]);
  });
  test("where the text names nobody, no source is carried over and none is given on", () => {
    const marked =
      "{s1 Varn} {c1 left} {1 so}. {2 Reke} {c2:nobody was accused} {2 of theft}. {s3 She} {c3 denied} {3 it}.";
    expect(wordsOf(marked, 2).source).toMatchObject({ kind: "anonymous", name: undefined, mention: undefined });
    expect(wordsOf(marked, 3).source.name).toBe("Ilse Varn");
  });
  test("=N takes the source from another statement, but not the count it tells itself", () => {
    const marked =
      "{s1:anon Three officials close to the bank} {c1 said} {1 so}. {s2 Reke} {c2 denied} {2 it}. {s3=1 One of them} {c3 laughed at} {3 him}.";
    expect(wordsOf(marked, 1).source).toMatchObject({ kind: "anonymous", count: 3, near: "the bank" });
    expect(wordsOf(marked, 3).source).toMatchObject({ kind: "anonymous", count: 1, near: "the bank" });
  });
  test.each([
    ["{s1 Oster}", "institution", "Oster", "Oster"],
    ["{s1 Oster’s Reed Bank}", "institution", "Reed Bank", "Reed Bank"],
    ["{s1 Varn and Reke}", "named", "Ilse Varn; Tomas Reke", "Oster"],
    ["{s1 Reke, who knows Varn,}", "named", "Tomas Reke", undefined],
    ["{s1:inst Varn’s ministry}", "institution", "Varn’s ministry", "Oster"],
    ["{s1:office the Osterer envoy}", "office", "Osterer envoy", "Oster"],
    ["{s1:doc A report}", "document", "report", undefined],
  ])("the source %s is %s", (mark, kind, name, party) => {
    expect(wordsOf(`${mark} {c1 said} {1 so}.`, 1).source).toMatchObject({ kind, name, party });
  });
  test("a possessive name is no speaker: its kind has to be said", () => {
    expect(faultsOf("{s1 Varn’s lawyer} {c1 said} {1 so}.").join()).toMatch(
      /^1:1 what kind of source is “Varn’s lawyer”/,
    );
    expect(wordsOf("{s1 Varn’s} {c1 claim} {1 that it rained}", 1).source.name).toBe("Ilse Varn");
  });
  test("a no-comment needs no content", () => {
    expect(wordsOf("{s1 Varn} {c1:declined declined to comment}.", 1)).toMatchObject({
      form: "no-comment",
      noComment: "declined",
      contentWords: [],
    });
    expect(wordsOf("{s1 Varn} {c1:no-reply did not reply}.", 1).noComment).toBe("did-not-respond");
  });
  test("codes on a cue give negation and stance", () => {
    expect(wordsOf("{s1 Varn} {c1:neg,demand did not ask for} {1 money}.", 1)).toMatchObject({
      negated: true,
      stance: "demand",
    });
  });
  test("a hedge belongs to the innermost content it lies in, and one with a number to its statement", () => {
    const marked = "{1 {s2 Reke} {c2 thinks} {2 it {h may} snow}}, {s1 Varn} {c1 {h1 seemed to} say}.";
    expect([wordsOf(marked, 1).hedgeWords, wordsOf(marked, 2).hedgeWords]).toEqual([["seemed to"], ["may"]]);
  });
  test("a hedge in no content is the outlet's own", () => {
    const { text, ownHedges } = readMarked("The lake is {h reportedly} dry.");
    expect(ownHedges.map((at) => text.slice(at.start, at.end))).toEqual(["reportedly"]);
  });
  test("the foot goes before what follows by itself", () => {
    const marked =
      "{s1:anon A friend} {c1 said} {1 so}.\n---\n1: party=Oster + Reke; count=-; via=Radio Ven; via=a leaflet; stance=doubt";
    expect(wordsOf(marked, 1)).toMatchObject({
      stance: "doubt",
      source: { party: "Oster; Reke", count: undefined, via: ["Radio Ven", "a leaflet"] },
    });
  });
  test("escaped braces are text", () => {
    expect(readMarked("a \\{b\\} \\\\ c").text).toBe("a {b} \\ c");
  });
  test("prefixes and datelines make blocks", () => {
    const { text, blocks } = readMarked("[headline] Rain\n\n{dateline VEN, May 2 —} It rained.");
    expect(blocks.map(({ kind, span }) => [kind, text.slice(span.start, span.end)])).toEqual([
      ["headline", "Rain"],
      ["dateline", "VEN, May 2 —"],
      ["paragraph", "It rained."],
    ]);
  });
  test("names are found by the forms of the cast as whole words, the longest first, and not in plain words", () => {
    const { text, names } = readMarked("Ilse Varn met Varn’s Osterers, not {plain Reke}d or Vanr.", CAST);
    expect(names.map(({ span, member }) => [text.slice(span.start, span.end), member?.name])).toEqual([
      ["Ilse Varn", "Ilse Varn"],
      ["Varn", "Ilse Varn"],
      ["Osterers", "Osterer"],
    ]);
  });
});

describe("quotation marks", () => {
  test("straight, single and nested marks pair; apostrophes do not", () => {
    expect(wordsOf(`{s1 Varn} {c1 said} {1 "it's 'over', they're gone"}.`, 1).quotationWords).toEqual([
      `it's 'over', they're gone`,
    ]);
    expect(wordsOf("{1 ‘I’d not call it “peace”,’} {s1 Varn} {c1 said}.", 1)).toMatchObject({
      form: "direct",
      quotationWords: ["I’d not call it “peace”,"],
    });
    expect(wordsOf("{1 ‘The farmers{apos ’} year’} {s1 Varn} {c1 said}.", 1).quotationWords).toEqual([
      "The farmers’ year",
    ]);
  });
  test("a quotation that goes on in the next paragraph is one statement", () => {
    const one = wordsOf("{s1 Varn} {c1 said}: {1 “One.}\n{1 “Two.”}", 1);
    expect(one).toMatchObject({ form: "direct", quotationWords: ["One.", "Two."] });
  });
  test("a quotation inside a told quotation belongs to the inner statement", () => {
    const marked = "{1 “{s2 He} {c2 said} {2 ‘never’} to me,”} {s1 Varn} {c1 said}.\n---\n2: name=Tomas Reke";
    expect([wordsOf(marked, 1).quotationWords, wordsOf(marked, 2).quotationWords]).toEqual([
      ["He said ‘never’ to me,"],
      ["never"],
    ]);
    expect(wordsOf(marked, 2)).toMatchObject({ within: 1, form: "direct" });
  });
  test("scare quotation marks and titles make no quotation", () => {
    expect(readMarked("The {scare “reform”} of {title “The Net”} goes on.").quotations).toEqual([]);
    expect(wordsOf("{s1 Varn} {c1 praised} {1 {title “The Net”}}.", 1)).toMatchObject({
      form: "indirect",
      quotationWords: [],
    });
  });
});

describe("what is refused, with line and column", () => {
  test.each([
    ["{s1 Varn} {c1 said} {1 so", "1:21 this mark is not closed before the end of its paragraph; add }"],
    ["so} it goes", "1:3 a } that closes no mark; write \\} for the character itself"],
    ["a {q1 b}", "1:3 unknown mark {q1"],
    ["a {1} b", "1:3 unknown mark {1;"],
    ["{s1 Varn} {c1 said} {1 }", "1:21 this mark holds no words"],
    ["{s1 Varn } {c1 said} {1 so}", "1:1 move the white space at this mark's edge out of it"],
    ["{s1 Varn} {c1 said}", "1:1 statement 1 has no content"],
    ["{s1 Varn} {c1 said} {1 so} {c1 again}", "1:28 statement 1 has a second cue"],
    ["{1 so {c1 said} {s1 Varn}}", "1:7 the cue of statement 1 overlaps its content"],
    ["{s1:king Varn} {c1 said} {1 so}", "1:1 the code “king” is not known on a source"],
    ["{s1 the man} {c1 said} {1 so}", "1:1 what kind of source is “the man”"],
    ["{s1 He} {c1 said} {1 so}", "1:1 nobody speaks before statement 1"],
    ["{s1=2 He} {c1 said} {1 so}", "1:1 there is no statement 2"],
    ["It was “over”.", "1:8 this quotation, with its marks, lies in no content"],
    ["{s1 Varn} {c1 said} “{1 so}”", "1:21 this quotation, with its marks, lies in no content"],
    [
      "{1 “‘{2 Go},’ he says,”} {s1,2 Varn} {c1 said}",
      "1:5 the content of statement 2 is all of this quotation without its marks",
    ],
    ["{s1 Varn} {c1 said} {1 so “a}b”", "1:27 the edge of the content of statement 1 cuts this quotation"],
    ["{s1 Varn} says {1 so}", "1:1 statement 1 has no cue"],
    ["{s1 Varn} {c1 said} {1 so”}", "1:26 this ” closes nothing"],
    ["{s1 Varn} {c1 said} {1 “so}", "1:1 a “ is not closed before the end of the text"],
    ["{s1 Varn} {c1 said} {1 so}\n---\n2: negated", "3:1 no mark names statement 2"],
    ["{s1 Varn} {c1 said} {1 so}\n---\n1: colour=red", "3:1 “colour=red” is not known here"],
    ["[verse] so", "1:1 unknown block [verse]"],
  ])("%s", (marked, expected) => {
    expect(faultsOf(marked).find((fault) => fault.startsWith(expected)) ?? faultsOf(marked).join("\n")).toContain(
      expected,
    );
  });
});

/** A plain piece of text, and the same with marks that nest. */
const word = fc.stringMatching(/^[a-zäé😀{}\\]{1,6}$/u);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(" "));
const escaped = (text: string) => text.replace(/[{}\\]/g, "\\$&");
const piece = fc.letrec<{ node: { plain: string; marked: string } }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small" },
    words.map((plain) => ({ plain, marked: escaped(plain) })),
    fc
      .tuple(
        fc.constantFrom("h", "f", "d", "x", "plain", "title"),
        fc.array(tie("node"), { minLength: 1, maxLength: 3 }),
      )
      .map(([head, inner]) => ({
        plain: inner.map((one) => one.plain).join(" "),
        marked: `{${head} ${inner.map((one) => one.marked).join(" ")}}`,
      })),
  ),
})).node;

describe("properties", () => {
  test("taking the marks away leaves the text, whatever stands in it", () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (pieces) => {
        const { text } = readMarked(pieces.map((one) => one.marked).join(" "));
        expect(text).toBe(pieces.map((one) => one.plain).join(" "));
      }),
    );
  });
  test("every span slices to the words that were marked", () => {
    fc.assert(
      fc.property(words, words, words, words, (before, source, cue, content) => {
        const marked = `${escaped(before)} {s1 ${escaped(source)}} {c1 ${escaped(cue)}} {1 ${escaped(content)}}.`;
        const { text, statements } = readMarked(marked);
        const slice = (at: { start: number; end: number } | undefined) =>
          at === undefined ? undefined : text.slice(at.start, at.end);
        expect([
          slice(statements[0]?.source.mention),
          slice(statements[0]?.cue),
          slice(statements[0]?.content[0]),
        ]).toEqual([source, cue, content]);
      }),
    );
  });
  test("no text, however odd, does anything but read or be refused with places inside it", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            "{",
            "}",
            "s1 ",
            "c1 ",
            "1 ",
            "h ",
            "“",
            "”",
            "‘",
            "’",
            '"',
            "'",
            "a",
            " ",
            ".",
            "\n",
            "\\",
            "---\n",
            "1: ",
          ),
        }),
        (odd) => {
          try {
            readMarked(odd);
          } catch (error) {
            if (!(error instanceof CorpusError)) throw error;
            const lines = odd.split("\n");
            for (const { line, column } of error.faults) {
              expect(
                line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 1,
              ).toBe(true);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

test("a dash in the foot takes a name or a via away", () => {
  const { statements } = readMarked(
    "{s1:anon An envoy} {c1 told} the Post {1 that it was over}. {s2 She} {c2 left} {2 no doubt}.\n---\n1: name=Mara Oduya; via=Post\n2: name=-; via=-",
  );
  expect(statements.map(({ source }) => [source.name, source.via])).toEqual([
    ["Mara Oduya", ["Post"]],
    [undefined, []],
  ]);
});
