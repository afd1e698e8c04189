import {
  type Account,
  type AccountId,
  type Block,
  type Difference,
  type LineagePair,
  type Passage,
  type Record,
  type Source,
  type Span,
  type Statement,
  type StatementId,
  span,
} from "../../src/model/index.ts";

/** The words' place in a text. Fails when they are not in it exactly once: a test then says nothing about its page. */
function at(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start === -1 || text.indexOf(words, start + 1) !== -1) throw new RangeError(`not once in the text: ${words}`);
  return span(start, start + words.length);
}

/** The place of `words` within the place of `outer`, each there once. */
function inside(text: string, outer: string, words: string): Span {
  const { start } = at(text, outer);
  const inner = at(outer, words);
  return span(start + inner.start, start + inner.end);
}

function account(id: string, outlet: string, published: string, paragraphs: readonly string[]): Account {
  const text = paragraphs.join("\n\n");
  const blocks = paragraphs.map(
    (words, index): Block => ({ kind: index === 0 ? "headline" : "paragraph", span: at(text, words) }),
  );
  return {
    id: id as AccountId,
    name: `${id}.txt`,
    url: undefined,
    outlet,
    title: paragraphs[0],
    byline: undefined,
    published,
    language: "en",
    text,
    blocks,
  };
}

export const wire = account("a1", "Corrin Press", "2031-05-02T09:10", [
  "Ferry strike at Port Ansel enters second week",
  "The crews of the Ansel ferries will stay ashore for a second week, two people close to the harbour board said on Friday.",
  "“We are ready to sail the moment there is a signed roster,” said Mirel Toth, who leads the crews’ union. She said the board had offered nothing new.",
  "The board may bring in crews from Lorne, its chairman Oke Brandt said. About a fifth of the island’s food comes by ferry.",
  "Talks resume on Monday.",
]);

export const rewrite = account("b2", "Halden Daily", "2031-05-03", [
  "Ansel board to bring in crews from Lorne",
  "The crews of the Ansel ferries will stay ashore for a second week, the harbour board said on Friday.",
  "“We are ready to sail the moment there is a roster,” said Mirel Toth, who leads the crews’ union. “The board has offered nothing new.”",
  "The board will bring in crews from Lorne, its chairman Oke Brandt said. Some 30% of the island’s food comes by ferry.",
  "A market stall in Ansel was out of bread <b>by noon</b> & a queue formed.",
]);

export const other = account("c3", "Tarn Post", "2031-05-02", [
  "Islanders queue as ferries stay in port",
  "Shops in Ansel limited bread to two loaves a family on Friday, and the school kitchen closed at noon.",
]);

function passage(of: Account, words: string): Passage {
  return { account: of.id, span: at(of.text, words) };
}

interface Sides {
  readonly a?: string;
  readonly b?: string;
  readonly edits?: readonly (readonly [a: string | undefined, b: string | undefined])[];
}

function difference(
  kind: Difference["kind"],
  severity: Difference["severity"],
  { a, b, edits = [] }: Sides,
  more: Partial<Difference> = {},
): Difference {
  return {
    kind,
    a: a === undefined ? undefined : passage(wire, a),
    b: b === undefined ? undefined : passage(rewrite, b),
    edits: edits.map(([left, right]) => ({
      a: left === undefined || a === undefined ? undefined : inside(wire.text, a, left),
      b: right === undefined || b === undefined ? undefined : inside(rewrite.text, b, right),
    })),
    saying: undefined,
    severity,
    verdict: undefined,
    why: `the words of this ${kind} differ`,
    ...more,
  };
}

const UNKNOWN: Source = {
  kind: "own-voice",
  mention: undefined,
  name: undefined,
  party: undefined,
  count: undefined,
  near: undefined,
  via: [],
  reasonUnnamed: undefined,
};

function statement(id: string, of: Account, words: string, more: Partial<Statement>): Statement {
  return {
    id: id as StatementId,
    account: of.id,
    span: at(of.text, words),
    content: [at(of.text, words)],
    cue: undefined,
    source: UNKNOWN,
    form: "own-voice",
    noComment: undefined,
    when: undefined,
    quotations: [],
    hedges: [],
    approximations: [],
    negated: false,
    within: undefined,
    stance: undefined,
    reason: "by hand",
    confidence: 1,
    ...more,
  };
}

function shared(...words: readonly string[]): LineagePair["spans"] {
  return words.map((each) => ({ a: at(wire.text, each), b: at(rewrite.text, each) }));
}

/** A record put together by hand, so that the pages are tested by themselves. */
export const RECORD: Record = {
  readout: 1,
  accounts: [wire, rewrite, other],
  statements: [
    statement(
      "s1",
      wire,
      "The crews of the Ansel ferries will stay ashore for a second week, two people close to the harbour board said on Friday.",
      {
        content: [at(wire.text, "The crews of the Ansel ferries will stay ashore for a second week")],
        cue: inside(wire.text, "said on Friday", "said"),
        source: {
          ...UNKNOWN,
          kind: "anonymous",
          mention: at(wire.text, "two people close to the harbour board"),
          name: "people close to the harbour board",
          count: 2,
          near: "the harbour board",
        },
        form: "indirect",
        when: at(wire.text, "on Friday"),
      },
    ),
    statement(
      "s2",
      wire,
      "“We are ready to sail the moment there is a signed roster,” said Mirel Toth, who leads the crews’ union.",
      {
        content: [at(wire.text, "“We are ready to sail the moment there is a signed roster,”")],
        source: {
          ...UNKNOWN,
          kind: "named",
          mention: at(wire.text, "Mirel Toth"),
          name: "Mirel Toth",
          party: "crews’ union",
        },
        form: "direct",
      },
    ),
    statement("s3", wire, "The board may bring in crews from Lorne, its chairman Oke Brandt said.", {
      content: [at(wire.text, "The board may bring in crews from Lorne")],
      source: { ...UNKNOWN, kind: "named", mention: at(wire.text, "Oke Brandt"), name: "Oke Brandt" },
      form: "indirect",
      hedges: [at(wire.text, "may")],
    }),
    statement("s4", wire, "Talks resume on Monday.", {}),
    statement("s5", rewrite, "“The board has offered nothing new.”", {
      source: { ...UNKNOWN, kind: "named", name: "Mirel Toth", party: "crews’ union" },
      form: "direct",
    }),
  ],
  sayings: [],
  positions: [],
  changes: [],
  lineage: {
    pairs: [
      {
        a: wire.id,
        b: rewrite.id,
        kind: "rewrite",
        parent: wire.id,
        why: ["published later"],
        share: { a: 0.72, b: 0.61 },
        spans: shared(
          "The crews of the Ansel ferries will stay ashore for a second week, ",
          "We are ready to sail the moment there is a ",
          "roster,” said Mirel Toth, who leads the crews’ union.",
          " bring in crews from Lorne, its chairman Oke Brandt said.",
          " of the island’s food comes by ferry.",
        ),
      },
    ],
    families: [{ accounts: [wire.id, rewrite.id], agency: "Corrin Press" }],
  },
  differences: [
    difference("attribution-changed", 3, {
      a: "two people close to the harbour board said",
      b: "the harbour board said",
      edits: [["two people close to ", undefined]],
    }),
    difference("altered", 3, {
      a: "We are ready to sail the moment there is a signed roster,",
      b: "We are ready to sail the moment there is a roster,",
      edits: [["signed ", undefined]],
    }),
    difference("promoted", 3, { a: "the board had offered nothing new", b: "The board has offered nothing new." }),
    difference("hedge-lost", 2, {
      a: "The board may bring in crews from Lorne",
      b: "The board will bring in crews from Lorne",
      edits: [["may", "will"]],
    }),
    difference(
      "figure",
      3,
      {
        a: "About a fifth of the island’s food",
        b: "Some 30% of the island’s food",
        edits: [["About a fifth", "Some 30%"]],
      },
      { verdict: "conflict" },
    ),
    difference("only-in", 1, { a: "Talks resume on Monday." }),
    {
      ...difference("only-in", 1, {}),
      a: passage(rewrite, "A market stall in Ansel was out of bread <b>by noon</b> & a queue formed."),
    },
    difference("identical", 1, {
      a: "Mirel Toth, who leads the crews’ union",
      b: "Mirel Toth, who leads the crews’ union",
    }),
  ],
  notices: [{ account: other.id, span: undefined, rule: "by-hand", reason: "the text is short" }],
};
