import type { Source, SourceKind, Span } from "../../model/index.ts";

export type Gender = "f" | "m";

/** A source and what later references to it are matched by. */
export interface Known {
  readonly source: Source;
  readonly plural: boolean;
  /** Undefined where neither name, title, description nor an earlier pronoun tells. */
  readonly gender: Gender | undefined;
  /** Its head noun; "" for who is named. */
  readonly head: string;
}

/** A source of which nothing is known but its kind and words. */
export function bare(kind: SourceKind, mention: Span | undefined): Source {
  return {
    kind,
    mention,
    name: undefined,
    party: undefined,
    count: undefined,
    near: undefined,
    via: [],
    reasonUnnamed: undefined,
  };
}

/** A source of whom nothing is known, with the words that name it where there are some. */
export function unknownSource(mention: Span | undefined): Known {
  return { source: bare("anonymous", mention), plural: false, gender: undefined, head: "" };
}
