/** One run of text in quotation marks, in offsets of the text it was found in. */
export interface QuoteRun {
  readonly outer: readonly [start: number, end: number];
  /** Without the marks. */
  readonly inner: readonly [start: number, end: number];
  /** False when it runs on into the next paragraph. */
  readonly closed: boolean;
}

/** What was found in one paragraph. */
export interface QuoteRuns {
  /** In the order of their starts. */
  readonly runs: readonly QuoteRun[];
  /** The mark that is still open at the end of the paragraph. */
  readonly carried: string | undefined;
  readonly troubles: readonly { readonly at: number; readonly message: string }[];
}

const LETTER = /[\p{L}\p{N}]/u;
/** Which mark closes which. */
const CLOSES: Readonly<Record<string, string>> = { "”": "“", '"': '"', "’": "‘", "'": "'" };

/**
 * Pairs the quotation marks of one paragraph: curly and straight, double and single, nested. Strict: a mark that
 * cannot be paired is a trouble, never guessed at.
 * @param apostrophes offsets of marks said to be apostrophes
 * @param carried the mark left open by the paragraph before: this one must open with it again
 */
export function quoteRuns(text: string, apostrophes: ReadonlySet<number>, carried: string | undefined): QuoteRuns {
  const open: { mark: string; at: number }[] = [];
  const runs: QuoteRun[] = [];
  const troubles: { at: number; message: string }[] = [];
  if (carried !== undefined && text.charAt(0) !== carried)
    troubles.push({
      at: 0,
      message: `the paragraph before leaves ${carried} open, so this one must start with ${carried}`,
    });
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (!"“”\"‘’'".includes(mark) || apostrophes.has(at)) continue;
    switch (turnOf(text, at, open.at(-1)?.mark)) {
      case "opens":
        open.push({ mark, at });
        break;
      case "closes": {
        const start = open.pop()?.at ?? at;
        runs.push({ outer: [start, at + 1], inner: [start + 1, at], closed: true });
        if (at === start + 1) troubles.push({ at: start, message: "nothing stands between these quotation marks" });
        break;
      }
      case "apostrophe":
        break;
      case "stray":
        troubles.push({
          at,
          message: `this ${mark} closes nothing; pair it, or write {apos ${mark}} if it is an apostrophe`,
        });
    }
  }
  for (const { mark, at } of open.slice(1)) troubles.push({ at, message: `this ${mark} is not closed` });
  const first = open[0];
  if (first) runs.push({ outer: [first.at, text.length], inner: [first.at + 1, text.length], closed: false });
  return { runs: runs.sort((a, b) => a.outer[0] - b.outer[0]), carried: first?.mark, troubles };
}

function turnOf(text: string, at: number, top: string | undefined): "opens" | "closes" | "apostrophe" | "stray" {
  const mark = text.charAt(at);
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (mark === "“" || mark === "‘") return "opens";
  if (mark === "”") return top === "“" ? "closes" : "stray";
  if (mark === '"') return top === '"' ? "closes" : opensHere(before) ? "opens" : "stray";
  if (LETTER.test(after)) {
    if (mark === "’" || LETTER.test(before)) return "apostrophe";
    return "opens";
  }
  if (top === CLOSES[mark]) return "closes";
  if (mark === "'" && opensHere(before) && /[“"(…]/.test(after)) return "opens";
  return /[sSzZxX]/.test(before) ? "apostrophe" : "stray";
}

function opensHere(before: string): boolean {
  return before === "" || /[\s([{—–“‘'"-]/.test(before);
}
