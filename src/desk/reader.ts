import { Worker } from "node:worker_threads";
import type { Hints, Ingested } from "../ingest/index.ts";
import { fromJson, jsonOf, ReadoutError, type TroubleCode, unreachable } from "../model/index.ts";
import type { Agenda } from "../positions/index.ts";

/** What the reading thread is asked. Accounts and records cross as JSON: cheaper than cloning a tree, and kept as such. */
export type Question =
  | { readonly kind: "account"; readonly bytes: Uint8Array; readonly hints: Hints }
  | { readonly kind: "record"; readonly accounts: readonly string[]; readonly agenda: Agenda };
export type Answer =
  | { readonly kind: "done"; readonly json: string }
  | { readonly kind: "trouble"; readonly code: TroubleCode; readonly message: string }
  /** An error no input should cause. */
  | { readonly kind: "fault"; readonly message: string };

/** Reads on a thread of its own, so that pages are served while a long story is read. */
export interface Reader {
  /** @throws ReadoutError as `accountOf` does. */
  account(bytes: Uint8Array, hints: Hints): Promise<Ingested>;
  /** `Json<Record>` of the accounts under the agenda, as text. The story last read is at hand: another agenda costs little. */
  record(accounts: readonly Ingested[], agenda: Agenda): Promise<string>;
  /** Stops at once; what is under way fails. */
  close(): Promise<void>;
}

/** The same file unbuilt and built. */
const WORKER = new URL(
  import.meta.url.endsWith(".ts") ? "./reading.worker.ts" : "./reading.worker.js",
  import.meta.url,
);

interface Waiting {
  readonly resolve: (json: string) => void;
  readonly reject: (error: Error) => void;
}

/** A reader whose thread starts with the first question, and again after a fault that ended it. */
export function readerOf(): Reader {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let number = 0;
  let closed = false;

  const stopped = (why: string) => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(fault(why));
    waiting.clear();
  };
  const started = (): Worker => {
    const thread = new Worker(WORKER);
    thread.on("message", (message: { number: number; answer: Answer }) => {
      settle(waiting.get(message.number), message.answer);
      waiting.delete(message.number);
      // Keeps the process alive while something is read, and no longer.
      if (waiting.size === 0) thread.unref();
    });
    thread.on("error", (error) => thread === worker && stopped(error instanceof Error ? error.message : String(error)));
    thread.on("exit", () => thread === worker && stopped("its thread ended"));
    return thread;
  };
  const ask = (question: Question): Promise<string> =>
    new Promise((resolve, reject) => {
      if (closed) return reject(fault("the desk was closed"));
      worker ??= started();
      worker.ref();
      number += 1;
      waiting.set(number, { resolve, reject });
      worker.postMessage({ number, question });
    });

  return {
    account: async (bytes, hints) => fromJson(JSON.parse(await ask({ kind: "account", bytes, hints }))),
    record: (accounts, agenda) =>
      ask({ kind: "record", accounts: accounts.map((each) => JSON.stringify(jsonOf(each))), agenda }),
    close: async () => {
      const thread = worker;
      closed = true;
      stopped("the desk was closed");
      await thread?.terminate();
    },
  };
}

function settle(asked: Waiting | undefined, answer: Answer): void {
  switch (answer.kind) {
    case "done":
      asked?.resolve(answer.json);
      break;
    case "trouble":
      asked?.reject(new ReadoutError(answer.code, answer.message));
      break;
    case "fault":
      asked?.reject(fault(answer.message));
      break;
    default:
      unreachable(answer);
  }
}

function fault(what: string): ReadoutError {
  return new ReadoutError("unreadable", `the reading stopped, which is a fault of Readout, not of the text: ${what}`);
}
