import { accountOfText } from "../../src/ingest/index.ts";
import type { Span, Statement } from "../../src/model/index.ts";
import { type Models, readingOf } from "../../src/statements/index.ts";
import { readMarked } from "../corpus/index.ts";

/** Marks and stops at the edges of a piece are free: what counts is its words. */
const bare = (words: string) => words.replace(/^[\s“”"‘’'«»,.:;—–-]+|[\s“”"‘’'«»,.:;—–-]+$/gu, "");

/** One statement in a line that a person can compare: source | cue | content. */
function lineOf(text: string, of: Pick<Statement, "content" | "cue" | "source">): string {
  const words = (at: Span | undefined) => (at ? text.slice(at.start, at.end) : "–");
  const content = of.content.map((part) => bare(words(part)));
  return `${bare(words(of.source.mention))} | ${words(of.cue)} | ${content.join(" … ")}`;
}

/** What the marks say and what is found in the same words, by rules alone or with models, own voice left out. */
export function compared(marked: string, models?: Models): { marked: string[]; found: string[] } {
  const gold = readMarked(marked);
  return { marked: gold.statements.map((one) => lineOf(gold.text, one)), found: linesIn(gold.text, models) };
}

/** The statements of an unmarked text, a line each, own voice left out. */
export function linesIn(text: string, models?: Models): string[] {
  const { account } = accountOfText({ name: "test", text });
  const { statements } = readingOf(account, models);
  return statements.filter(({ form }) => form !== "own-voice").map((one) => lineOf(account.text, one));
}

/** The statements of an unmarked text, own voice left out. */
export function statementsIn(text: string): readonly Statement[] {
  return readingOf(accountOfText({ name: "test", text }).account).statements.filter(({ form }) => form !== "own-voice");
}
