import type { Account, Notice } from "../model/index.ts";

/** What is known of an input from outside its bytes. */
export interface Hints {
  /** Path or URL as it was given; stands in messages and in the account's id. */
  readonly name: string;
  /** Where it was fetched from. */
  readonly url?: string | undefined;
  /** MIME type as a server declared it, with its parameters ("text/html; charset=windows-1252"). */
  readonly contentType?: string | undefined;
  /** These four go before whatever the input says of itself. */
  readonly outlet?: string | undefined;
  readonly title?: string | undefined;
  readonly byline?: string | undefined;
  /** Any form `isoDateOf` reads. */
  readonly published?: string | undefined;
}

/** One input as read: the account, and what was odd about it. */
export interface Ingested {
  readonly account: Account;
  /** In the order of their places; those about the whole account first. */
  readonly notices: readonly Notice[];
}
