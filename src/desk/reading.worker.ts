import { isDeepStrictEqual } from "node:util";
import { parentPort } from "node:worker_threads";
import { accountOf, type Ingested } from "../ingest/index.ts";
import { fromJson, jsonOf, ReadoutError, unreachable } from "../model/index.ts";
import { type StoryReading, storyReadingOf } from "../record/index.ts";
import { shippedModels } from "./models.ts";
import type { Answer, Question } from "./reader.ts";

/** The thread that reads: one question after the other, each answered by its number. */
parentPort?.on("message", async ({ number, question }: { number: number; question: Question }) => {
  parentPort?.postMessage({ number, answer: await answered(question) });
});

async function answered(question: Question): Promise<Answer> {
  try {
    return { kind: "done", json: JSON.stringify(await done(question)) };
  } catch (error) {
    if (error instanceof ReadoutError) return { kind: "trouble", code: error.code, message: error.message };
    return { kind: "fault", message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function done(question: Question): Promise<unknown> {
  switch (question.kind) {
    case "account":
      return jsonOf(await accountOf(question.bytes, question.hints));
    case "record":
      return jsonOf((await storyOf(question.accounts)).under(question.agenda));
    default:
      return unreachable(question);
  }
}

/** The story last read: whoever settles its agenda asks for it again and again. */
let last: { readonly accounts: readonly string[]; readonly reading: StoryReading } | undefined;

async function storyOf(accounts: readonly string[]): Promise<StoryReading> {
  if (last === undefined || !isDeepStrictEqual(last.accounts, accounts)) {
    const ingested = accounts.map((json) => fromJson<Ingested>(JSON.parse(json)));
    last = { accounts, reading: storyReadingOf(ingested, await shippedModels()) };
  }
  return last.reading;
}
