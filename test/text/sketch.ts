import { accountOfText } from "../../src/ingest/index.ts";
import { type Text, textOf } from "../../src/text/index.ts";

/** The text room's reading of a piece of running text. */
export function reading(text: string): Text {
  return textOf(accountOfText({ name: "test", text }).account);
}
