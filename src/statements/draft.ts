import type { NoComment, Span } from "../model/index.ts";
import type { Cue } from "./cues.ts";
import type { Run } from "./layout.ts";

/** A verb that reports, with its subject in place. */
export interface Clause {
  readonly cue: Cue;
  /** The source's words; undefined when the verb shares another's subject or has none. */
  readonly subject: Run | undefined;
  readonly order: "subject-first" | "verb-first";
  /** The verb stands in a relative clause: what is said can only follow it. */
  readonly relative: boolean;
  /** The subject is another verb's. */
  readonly shares: boolean;
  /** First token of subject and cue together. */
  readonly from: number;
  /** First token behind subject and cue. */
  readonly after: number;
}

/** A statement before its source is made out and the rules' findings are merged. */
export interface Draft {
  /** Name of the rule: the file it stands in. */
  readonly rule: string;
  readonly content: readonly [Span, ...Span[]] | readonly [];
  readonly cue: Span | undefined;
  /** The source as written; undefined when it is carried over. */
  readonly source: Span | undefined;
  /** Where the source comes from when it is not written here. */
  readonly carried: "subject" | "speaker" | undefined;
  readonly negated: boolean;
  readonly noComment: NoComment | undefined;
  readonly ownVoice: boolean;
}

/** A draft with what most rules leave open filled in. */
export function draft(of: Pick<Draft, "rule" | "content"> & Partial<Draft>): Draft {
  return {
    cue: undefined,
    source: undefined,
    carried: undefined,
    negated: false,
    noComment: undefined,
    ownVoice: false,
    ...of,
  };
}
