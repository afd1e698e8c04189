import {
  type Account,
  type AccountId,
  type Passage,
  type Record,
  type Span,
  type StatementId,
  span,
} from "../../src/model/index.ts";

/** The first place of `words` in `text`, which must hold them. */
export function at(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new RangeError(`no ${JSON.stringify(words)} in ${JSON.stringify(text)}`);
  return span(start, start + words.length);
}

function account(id: string, name: string, text: string): Account {
  return {
    id: id as AccountId,
    name,
    url: undefined,
    outlet: undefined,
    title: undefined,
    byline: undefined,
    published: undefined,
    language: "en",
    text,
    blocks: [{ kind: "paragraph", span: span(0, text.length) }],
  };
}

const wire = account(
  "w",
  "wire.txt",
  "The ferry is late.\nMayor Ina Brask said on Monday: “It was a truly bad week for the island.” <b>Two officials</b> said a fare rise may follow.",
);
const draft = account(
  "d",
  "draft.txt",
  "“It was a bad week for the island,” Ina Brask said. Officials said a fare rise will follow.",
);

const inWire = (words: string): Passage => ({ account: wire.id, span: at(wire.text, words) });
const inDraft = (words: string): Passage => ({ account: draft.id, span: at(draft.text, words) });

const NOT_SAID = { cue: undefined, noComment: undefined, when: undefined, quotations: [], approximations: [] };
const REST = { negated: false, within: undefined, stance: undefined, reason: "by hand", confidence: 1 };
const NAMED = { count: undefined, near: undefined, via: [], reasonUnnamed: undefined };

/** A record of two accounts made by hand: what reports and pages show of it can be told in advance. */
export const SMALL_STORY: Record = {
  readout: 1,
  accounts: [draft, wire],
  statements: [
    {
      ...NOT_SAID,
      ...REST,
      id: "s1" as StatementId,
      ...inDraft("“It was a bad week for the island,” Ina Brask said."),
      content: [at(draft.text, "It was a bad week for the island")],
      source: { kind: "named", mention: at(draft.text, "Ina Brask"), name: "Ina Brask", party: "Ostby", ...NAMED },
      form: "direct",
      hedges: [],
    },
    {
      ...NOT_SAID,
      ...REST,
      id: "s2" as StatementId,
      ...inWire("Mayor Ina Brask said on Monday: “It was a truly bad week for the island.”"),
      content: [at(wire.text, "It was a truly bad week for the island")],
      source: { kind: "named", mention: at(wire.text, "Ina Brask"), name: "Ina Brask", party: "Ostby", ...NAMED },
      form: "direct",
      when: at(wire.text, "on Monday"),
      hedges: [],
    },
    {
      ...NOT_SAID,
      ...REST,
      id: "s3" as StatementId,
      ...inWire("Two officials</b> said a fare rise may follow."),
      content: [at(wire.text, "a fare rise may follow")],
      source: {
        ...NAMED,
        kind: "anonymous",
        mention: at(wire.text, "Two officials"),
        name: undefined,
        party: undefined,
        count: 2,
      },
      form: "indirect",
      hedges: [at(wire.text, "may")],
    },
  ],
  sayings: [],
  positions: [],
  changes: [],
  lineage: {
    pairs: [
      {
        a: draft.id,
        b: wire.id,
        kind: "rewrite",
        parent: wire.id,
        why: ["the draft is shorter"],
        share: { a: 0.9, b: 0.5 },
        spans: [{ a: at(draft.text, "week for the island"), b: at(wire.text, "week for the island") }],
      },
    ],
    families: [],
  },
  differences: [
    {
      kind: "hedge-lost",
      a: inWire("a fare rise may follow"),
      b: inDraft("a fare rise will follow"),
      edits: [{ a: at(wire.text, "may"), b: at(draft.text, "will") }],
      saying: undefined,
      severity: 2,
      verdict: undefined,
      why: "“may” is gone",
    },
    {
      kind: "altered",
      a: inWire("It was a truly bad week for the island"),
      b: inDraft("It was a bad week for the island"),
      edits: [{ a: at(wire.text, "truly"), b: undefined }],
      saying: undefined,
      severity: 3,
      verdict: undefined,
      why: "a word inside the quotation is gone",
    },
  ],
  notices: [],
};

/** In the order they were given on the command line. */
export const ORDER = [wire.id, draft.id];
