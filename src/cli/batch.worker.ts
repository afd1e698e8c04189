import { parentPort, workerData } from "node:worker_threads";
import { ReadoutError } from "../model/index.ts";
import { answersTo } from "./answers.ts";
import type { Reply } from "./hands.ts";
import type { Fields } from "./json-lines.ts";

// What no line should cause is not caught: it ends the thread, and with it the program, as it would without threads.
const answer = await answersTo(workerData);
parentPort?.on("message", (fields: Fields) => parentPort?.postMessage(replyTo(fields)));

function replyTo(fields: Fields): Reply {
  try {
    return { kind: "done", answer: answer(fields) };
  } catch (error) {
    if (!(error instanceof ReadoutError)) throw error;
    return { kind: "trouble", code: error.code, message: error.message };
  }
}
