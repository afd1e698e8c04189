import { z } from "zod";
import {
  BLOCK_KINDS,
  CHANGE_KINDS,
  DIFFERENCE_KINDS,
  FORMS,
  NO_COMMENTS,
  PAIR_KINDS,
  SOURCE_KINDS,
  STANCES,
  STANDINGS,
  VERDICTS,
} from "../model/index.ts";

/*
 * The zod twin of the model's types in their JSON form. It stands apart from index.ts because loading zod costs more
 * than reading two short texts: import it where something from outside is checked, and only then.
 */

const offset = z.int().min(0);
const spanSchema = z
  .tuple([offset, offset])
  .meta({ id: "Span", description: "Half-open range [start, end) of the account's text, in UTF-16 code units." });
const passageSchema = z
  .strictObject({ account: z.string(), span: spanSchema })
  .meta({ id: "Passage", description: "A span and the account it lies in." });

const blockSchema = z
  .strictObject({ kind: z.enum(BLOCK_KINDS), span: spanSchema })
  .meta({ id: "Block", description: "One part of an account's text." });

const accountSchema = z
  .strictObject({
    id: z.string(),
    name: z.string().describe("Path or URL as it was given."),
    url: z.string().nullable(),
    outlet: z.string().nullable(),
    title: z.string().nullable(),
    byline: z.string().nullable(),
    published: z.string().nullable().describe("ISO 8601, as precise as the page said it."),
    language: z.string().nullable().describe("ISO 639-1."),
    text: z.string(),
    blocks: z.array(blockSchema),
  })
  .meta({ id: "Account", description: "One outlet's text about a story, kept whole." });

const sourceSchema = z
  .strictObject({
    kind: z.enum(SOURCE_KINDS),
    mention: spanSchema.nullable(),
    name: z.string().nullable(),
    party: z.string().nullable(),
    count: z.number().nullable().describe("How many unnamed people."),
    near: z.string().nullable().describe("Whom they are said to be close to."),
    via: z.array(z.string()).describe("Chain of attribution, nearest first."),
    reasonUnnamed: spanSchema.nullable(),
  })
  .meta({ id: "Source", description: "On whose word a statement stands." });

const stanceSchema = z.enum(STANCES).meta({ id: "Stance" });

const statementSchema = z
  .strictObject({
    id: z.string(),
    account: z.string(),
    span: spanSchema,
    content: z.array(spanSchema).describe("What is said, without the cue and the source."),
    cue: spanSchema.nullable(),
    source: sourceSchema,
    form: z.enum(FORMS),
    noComment: z.enum(NO_COMMENTS).nullable(),
    when: spanSchema.nullable(),
    quotations: z.array(spanSchema).describe("Quoted runs inside the content, without their marks."),
    hedges: z.array(spanSchema),
    approximations: z.array(spanSchema),
    negated: z.boolean(),
    within: z.string().nullable().describe("Id of the statement this one is told inside of."),
    stance: stanceSchema.nullable(),
    reason: z.string().describe("Name of the rule or model that found it."),
    confidence: z.number().min(0).max(1),
  })
  .meta({ id: "Statement", description: "One thing said in one account." });

const sayingSchema = z
  .strictObject({ id: z.string(), statements: z.array(z.string()), first: z.string().nullable() })
  .meta({ id: "Saying", description: "One thing said, as all accounts carry it." });

const evidenceSchema = z
  .strictObject({ ...passageSchema.shape, statement: z.string().nullable() })
  .meta({ id: "Evidence", description: "A passage and the statement it was read from." });

const positionSchema = z
  .strictObject({
    id: z.string(),
    party: z.strictObject({ name: z.string(), mention: spanSchema.nullable() }),
    term: z.string(),
    stance: stanceSchema,
    asOf: z.string().nullable(),
    conditions: z.array(passageSchema),
    standing: z.enum(STANDINGS),
    hedged: z.boolean(),
    evidence: z.array(evidenceSchema).min(1),
  })
  .meta({ id: "Position", description: "What one party wants on one term." });

const changeSchema = z
  .strictObject({
    party: z.string(),
    term: z.string(),
    kind: z.enum(CHANGE_KINDS),
    from: z.string().nullable(),
    to: z.string().nullable(),
    evidence: z.array(evidenceSchema),
  })
  .meta({ id: "Change", description: "How a party's position on a term moved." });

const pairSchema = z
  .strictObject({
    a: z.string(),
    b: z.string(),
    kind: z.enum(PAIR_KINDS),
    parent: z.string().nullable(),
    why: z.array(z.string()),
    share: z.strictObject({ a: z.number().min(0).max(1), b: z.number().min(0).max(1) }),
    spans: z.array(z.strictObject({ a: spanSchema, b: spanSchema })),
  })
  .meta({ id: "LineagePair", description: "Two accounts that share text." });

const familySchema = z
  .strictObject({ accounts: z.array(z.string()).min(1), agency: z.string().nullable() })
  .meta({ id: "Family", description: "Accounts that go back to one text." });

const editSchema = z
  .strictObject({ a: spanSchema.nullable(), b: spanSchema.nullable() })
  .meta({ id: "Edit", description: "One stretch of words changed, removed (a alone) or put in (b alone)." });

const differenceSchema = z
  .strictObject({
    kind: z.enum(DIFFERENCE_KINDS),
    a: passageSchema.nullable(),
    b: passageSchema.nullable(),
    edits: z.array(editSchema),
    saying: z.string().nullable(),
    severity: z.literal([1, 2, 3]),
    verdict: z.enum(VERDICTS).nullable(),
    why: z.string(),
  })
  .meta({ id: "Difference", description: "One place where two accounts part ways, or hold the same quotation." });

const noticeSchema = z
  .strictObject({ account: z.string(), span: spanSchema.nullable(), rule: z.string(), reason: z.string() })
  .meta({ id: "Notice", description: "Odd text: what was seen, where, by which rule." });

/** What `readout read … --json` prints. Shape alone: that spans lie in their texts it cannot say. */
export const recordSchema = z
  .strictObject({
    readout: z.literal(1),
    accounts: z.array(accountSchema),
    statements: z.array(statementSchema),
    sayings: z.array(sayingSchema),
    positions: z.array(positionSchema),
    changes: z.array(changeSchema),
    lineage: z.strictObject({ pairs: z.array(pairSchema), families: z.array(familySchema) }),
    differences: z.array(differenceSchema),
    notices: z.array(noticeSchema),
  })
  .meta({ title: "Readout record", description: "All that was read from the accounts of one story." });

/** The JSON Schema (draft 2020-12) of a record, as published in docs/record.schema.json. */
export function recordJsonSchema(): object {
  return z.toJSONSchema(recordSchema);
}
