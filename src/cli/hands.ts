import { Worker } from "node:worker_threads";
import { ReadoutError, type TroubleCode } from "../model/index.ts";
import { type Answer, type Asked, answersTo, type Told } from "./answers.ts";
import { type Fields, linesInOrder } from "./json-lines.ts";

/** What a thread says of a line. */
export type Reply =
  | { readonly kind: "done"; readonly answer: Answer }
  | { readonly kind: "trouble"; readonly code: TroubleCode; readonly message: string };

/** Which lines are read, and by how many at once. */
export interface Batch {
  readonly file: string;
  readonly workers: number;
}

/**
 * Answers the lines of a batch, which `take` gets one by one in the order of the lines.
 * @returns the exit status, as `eachLine`. @throws ReadoutError as `eachLine`.
 */
export async function eachLineBy(
  asked: Asked,
  { file, workers }: Batch,
  take: (told: Told) => Promise<void>,
): Promise<number> {
  const hands = await handsFor(asked, workers);
  try {
    return await linesInOrder(file, {
      answer: hands.answer,
      take: ({ told }) => take(told),
      remarkOn: ({ remark }) => remark,
      atOnce: hands.lines,
    });
  } finally {
    await hands.close();
  }
}

/** Those who read the lines. */
interface Hands {
  /** @throws ReadoutError as `answersTo` does. */
  answer(fields: Fields): Answer | Promise<Answer>;
  /** How many lines they can have before them at once. */
  readonly lines: number;
  close(): Promise<void>;
}

/** Enough that no thread waits while a long text holds up the order; few, because each is held in memory. */
const LINES_A_THREAD = 8;

/** The same file unbuilt and built. */
const WORKER = new URL(import.meta.url.endsWith(".ts") ? "./batch.worker.ts" : "./batch.worker.js", import.meta.url);

/** One worker reads on the program's own thread, more on as many threads, each with its own models. */
async function handsFor(asked: Asked, workers: number): Promise<Hands> {
  if (workers === 1) return { answer: await answersTo(asked), lines: 1, close: async () => {} };
  const threads = Array.from({ length: workers }, () => threadFor(asked));
  return {
    answer: (fields) => threads.reduce((least, each) => (each.waiting < least.waiting ? each : least)).answer(fields),
    lines: workers * LINES_A_THREAD,
    close: async () => void (await Promise.all(threads.map((each) => each.close()))),
  };
}

interface Thread {
  /** Lines not yet answered. */
  readonly waiting: number;
  answer(fields: Fields): Promise<Answer>;
  close(): Promise<unknown>;
}

function threadFor(asked: Asked): Thread {
  const worker = new Worker(WORKER, { workerData: asked });
  /** In the order they were asked, which is that of the replies. */
  const waiting: PromiseWithResolvers<Answer>[] = [];
  let failed: unknown;
  worker.on("message", (reply: Reply) => {
    const next = waiting.shift();
    if (reply.kind === "done") next?.resolve(reply.answer);
    else next?.reject(new ReadoutError(reply.code, reply.message));
  });
  worker.on("error", (error) => {
    failed = error;
    for (const each of waiting.splice(0)) each.reject(error);
  });
  return {
    get waiting() {
      return waiting.length;
    },
    answer: (fields) => {
      if (failed !== undefined) return Promise.reject(failed);
      const asking = Promise.withResolvers<Answer>();
      waiting.push(asking);
      worker.postMessage(fields);
      return asking.promise;
    },
    close: () => worker.terminate(),
  };
}
