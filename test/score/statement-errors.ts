/**
 * `node test/score/statement-errors.ts GOLD.jsonl FOUND.jsonl [COUNT]` prints what was missed and what is false, text by
 * text, for a person to read: GOLD holds {id, text, attributions}, FOUND what `readout statements` printed.
 */
import { compared, errorsOf } from "./statements.ts";

const [gold, found, most] = process.argv.slice(2);
if (gold === undefined || found === undefined) {
  console.error("usage: node test/score/statement-errors.ts GOLD.jsonl FOUND.jsonl [COUNT]");
  process.exitCode = 2;
} else {
  let left = Number(most ?? Number.POSITIVE_INFINITY);
  for (const { id, text, marked, found: ours } of compared(gold, found)) {
    const errors = errorsOf(text, marked, ours).slice(0, Math.max(0, left));
    left -= errors.length;
    if (errors.length > 0) console.log(`${id}\n${errors.map((error) => `  ${error}`).join("\n")}`);
  }
}
