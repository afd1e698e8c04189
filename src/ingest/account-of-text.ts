import { assembled } from "./assemble.ts";
import type { Ingested } from "./ingested.ts";
import { paragraphsOf } from "./paragraphs.ts";

/** A text that is already in hand, as a line of a batch gives it. */
export interface GivenText {
  readonly text: string;
  /** Becomes the account's id; hashed from name and text when left out. */
  readonly id?: string | undefined;
  /** The id when left out. */
  readonly name?: string | undefined;
  readonly url?: string | undefined;
  readonly outlet?: string | undefined;
  readonly title?: string | undefined;
  readonly published?: string | undefined;
}

/**
 * The account of a plain text. The text is kept to the last character, so that spans count in what was given; an empty
 * one gives an account without blocks. Never throws.
 */
export function accountOfText(given: GivenText): Ingested {
  const { text, id } = given;
  const parts = paragraphsOf(text).map((at) => ({ span: at, kind: undefined }));
  return assembled({ ...given, name: given.name ?? id ?? given.url ?? "", parts });
}
