import type { DateMention } from "../text.ts";

/** A date at tokens `from` to `to`. */
export interface Dated {
  readonly from: number;
  readonly to: number;
  readonly iso: string | undefined;
  readonly kind: DateMention["kind"];
}

export function found(from: number, to: number, iso: string | undefined, kind: DateMention["kind"]): Dated {
  return { from, to, iso, kind };
}
