import type { Cells } from "../report/index.ts";
import type { Fields } from "./json-lines.ts";
import type { StatementsAsked } from "./statement-answers.ts";

/** What a batch asks of each of its lines. Plain data: it crosses to another thread. */
export type Asked = StatementsAsked | { readonly kind: "positions" };
/** What one line gives: a text to print, or rows of a table. */
export type Told = string | readonly Cells[];
export interface Answer<Of extends Told = Told> {
  readonly told: Of;
  /** What the reader is told about the line on standard error: that it is in another language, and not read. */
  readonly remark: string | undefined;
}

/** Answers to what is asked, a line at a time; models are loaded once. Each throws ReadoutError where a line lacks a field. */
export async function answersTo(asked: Asked): Promise<(fields: Fields) => Answer> {
  if (asked.kind === "positions") return (await import("./positions/batch.ts")).positionsIn;
  return (await import("./statement-answers.ts")).statementAnswers(asked);
}
