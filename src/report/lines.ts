import { styleText } from "node:util";
import type { Face } from "./face.ts";

export type Style = "plain" | "strong" | "faint" | "removed" | "added";

/** A run of text in one style. */
export interface Run {
  readonly text: string;
  readonly style: Style;
}

const COLOURS = {
  plain: [],
  strong: ["bold"],
  faint: ["dim"],
  removed: ["red", "strikethrough"],
  added: ["green", "underline"],
} as const satisfies { [style in Style]: readonly Parameters<typeof styleText>[0][] };

/** How wdiff and git mark words where there is no colour. */
const MARKS = { removed: ["[-", "-]"], added: ["{+", "+}"] } as const;

/** A run of text. */
export function run(text: string, style: Style = "plain"): Run {
  return { text, style };
}

/**
 * The runs as lines of at most `face.width` columns, each ended by a line feed: the first begins at column `indent`,
 * the rest four columns further in. White space is one blank wide; a word longer than a line stands whole.
 */
export function laidOut(runs: readonly Run[], indent: number, face: Face): string {
  const lines: string[] = [];
  let line = " ".repeat(indent);
  let column = indent;
  let fresh = true;
  for (const word of wordsOf(runs, face)) {
    if (!fresh && column + 1 + word.columns > face.width) {
      lines.push(line);
      line = " ".repeat(indent + 4);
      column = indent + 4;
      fresh = true;
    }
    line += (fresh ? "" : " ") + word.shown;
    column += (fresh ? 0 : 1) + word.columns;
    fresh = false;
  }
  return `${[...lines, line].join("\n")}\n`;
}

interface Word {
  readonly shown: string;
  readonly columns: number;
}

/** Words as white space cuts them; a word may be made of runs in several styles. */
function wordsOf(runs: readonly Run[], face: Face): Word[] {
  const words: Word[] = [];
  let open: Run[] = [];
  const close = () => {
    if (open.length > 0) words.push(shownWord(open, face));
    open = [];
  };
  for (const { text, style } of marked(runs, face)) {
    const pieces = text.split(/\s+/);
    pieces.forEach((piece, i) => {
      if (i > 0) close();
      if (piece !== "") open.push({ text: piece, style });
    });
  }
  close();
  return words;
}

/** Without colour, what was removed or added is put in marks; nothing else needs them. */
function marked(runs: readonly Run[], face: Face): readonly Run[] {
  if (face.colour) return runs;
  return runs.map((given) => {
    if (given.style !== "removed" && given.style !== "added") return given;
    const [open, close] = MARKS[given.style];
    return { text: open + given.text + close, style: given.style };
  });
}

function shownWord(runs: readonly Run[], face: Face): Word {
  const columns = runs.reduce((sum, { text }) => sum + [...text].length, 0);
  return { columns, shown: runs.map((each) => coloured(each, face)).join("") };
}

function coloured({ text, style }: Run, face: Face): string {
  const clean = withoutControls(text);
  const colours = COLOURS[style];
  if (!face.colour || colours.length === 0) return clean;
  return colours.reduce((shown, colour) => styleText(colour, shown, { validateStream: false }), clean);
}

/** An account may hold escape sequences; a terminal is not to obey them. */
function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
}
