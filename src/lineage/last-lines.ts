import type { Strand } from "./evidence.ts";
import type { Run } from "./shared-runs.ts";

/** Sentences at the end of an account that a site may have set there, and the share of the account they are at most. */
const LAST = 3;
const LAST_SHARE = 1 / 3;
/** Words of a run that is more than a phrase of the trade. */
const LONG_RUN = 8;
/** Share of the telling words of the shorter account from which both tell of one event; measured in `stock.ts`. */
const ONE_EVENT = 0.2;

/**
 * Whether all that two accounts share is what stands at the very end of both, not quoted in both, and nothing else
 * says that they tell of one event: a line that sites set under their stories.
 */
export function isLastLine(a: Strand, b: Strand, runs: readonly Run[]): boolean {
  const long = runs.filter((run) => run.length >= LONG_RUN);
  if (long.length === 0) return false;
  const ends = { a: endOf(a), b: endOf(b) };
  const atEnd = long.every(
    (run) => run.a >= ends.a && run.b >= ends.b && (a.quoted[run.a] === 0 || b.quoted[run.b] === 0),
  );
  return atEnd && likeness(a, b, ends) < ONE_EVENT;
}

/** Index of the first word of the last sentences; the number of words where the account is too short to have any. */
function endOf({ words }: Strand): number {
  const starts: number[] = [];
  for (let at = words.length - 1; at >= 0 && starts.length < LAST / LAST_SHARE; at--) {
    if (words[at]?.sentence !== words[at - 1]?.sentence) starts.push(at);
  }
  const last = Math.min(LAST, Math.floor(starts.length * LAST_SHARE));
  return starts[last - 1] ?? words.length;
}

function likeness(a: Strand, b: Strand, ends: { readonly a: number; readonly b: number }): number {
  const [one, other] = [tellingKeys(a, ends.a), tellingKeys(b, ends.b)];
  const common = [...one].filter((key) => other.has(key)).length;
  return common / Math.max(1, Math.min(one.size, other.size));
}

const tellingKeys = ({ words }: Strand, to: number): ReadonlySet<string> =>
  new Set(words.slice(0, to).flatMap((word) => (word.telling ? [word.key] : [])));
