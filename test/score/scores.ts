/** One figure of quality, and what it should reach. */
export interface Score {
  /** "seeds: precision" */
  readonly measure: string;
  readonly value: string;
  /** As the issue that set it says it ("≥ 0.75"); undefined where none is set yet. */
  readonly target?: string | undefined;
}

/** The row of a page of scores: a score, when and where it was taken. */
export interface Row extends Score {
  readonly date: string;
  readonly commit: string;
  readonly machine: string;
}

const HEAD = ["measure", "value", "target", "date", "commit", "machine"] as const;

/**
 * The page with `taken` on top: each measure's newest row under "Now", each value that was another under "Before". What
 * people wrote in sections between the two stays.
 */
export function pageOf(title: string, about: string, taken: readonly Row[], before: string): string {
  const old = rowsOf(before);
  const measures = [...new Set([...old.now, ...taken].map(({ measure }) => measure))];
  const now = measures.flatMap((measure) => lastOf(taken, measure) ?? lastOf(old.now, measure) ?? []);
  const replaced = old.now.filter(({ measure, value }) => {
    const newest = lastOf(taken, measure);
    return newest !== undefined && newest.value !== value;
  });
  return [
    `# ${title}\n\n${about}\n`,
    `## Now\n\n${tableOf(now)}\n`,
    ...old.written,
    `## Before\n\nNewest first; a value that did not change has no row.\n\n${tableOf([...replaced, ...old.before])}\n`,
  ].join("\n");
}

function lastOf(rows: readonly Row[], measure: string): Row | undefined {
  return rows.findLast((row) => row.measure === measure);
}

function tableOf(rows: readonly Row[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [
    line(HEAD),
    line(HEAD.map(() => "---")),
    ...rows.map((row) => line(HEAD.map((name) => row[name] ?? ""))),
  ].join("\n");
}

/** The rows of a page as `pageOf` wrote it, and the sections between the two tables. */
function rowsOf(page: string): { now: Row[]; written: string[]; before: Row[] } {
  const [upper = "", before = ""] = page.split("\n## Before\n");
  const [, now = "", ...sections] = upper.split("\n## ");
  const written = sections.map((section) => `## ${section.trimEnd()}\n`);
  return { now: rowsIn(now), written, before: rowsIn(before) };
}

function rowsIn(part: string): Row[] {
  return part
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith(`| ${HEAD[0]} |`))
    .map((line) => {
      const cells = line
        .slice(2, -2)
        .split(/ (?<!\\)\| /)
        .map((cell) => cell.replaceAll("\\|", "|").trim());
      const [measure = "", value = "", target = "", date = "", commit = "", machine = ""] = cells;
      return { measure, value, target: target || undefined, date, commit, machine };
    });
}
