import { describe, expect, it } from "vitest";
import { pageOf, type Row } from "./scores.ts";

function row(measure: string, value: string, date: string): Row {
  return { measure, value, target: "≥ 0.70", date, commit: "abc1234", machine: "2 cores" };
}

function part(page: string, name: "Now" | "Before"): string {
  const [, now = "", before = ""] = page.split(/^## (?:Now|Before)$/m);
  return name === "Now" ? now : before;
}

describe("the page of scores", () => {
  const first = pageOf(
    "Scores",
    "About.",
    [row("recall", "0.61", "2026-01-01"), row("precision", "a | b", "2026-01-01")],
    "",
  );

  it("shows each measure with its newest value", () => {
    const second = pageOf("Scores", "About.", [row("recall", "0.72", "2026-01-02")], first);
    expect(part(second, "Now")).toContain("| recall | 0.72 | ≥ 0.70 | 2026-01-02 | abc1234 | 2 cores |");
    expect(part(second, "Now")).not.toContain("0.61");
  });

  it("keeps what a value was before, newest first", () => {
    const second = pageOf("Scores", "About.", [row("recall", "0.72", "2026-01-02")], first);
    const third = pageOf("Scores", "About.", [row("recall", "0.83", "2026-01-03")], second);
    const before = part(third, "Before");
    expect(before.indexOf("0.72")).toBeGreaterThan(0);
    expect(before.indexOf("0.61")).toBeGreaterThan(before.indexOf("0.72"));
  });

  it("keeps what people wrote between the two tables", () => {
    const missed = "## Missed, and what was tried\n\n- recall: more verbs.\n";
    const noted = first.replace("## Before", `${missed}\n## Before`);
    const second = pageOf("Scores", "About.", [row("recall", "0.72", "2026-01-02")], noted);
    expect(pageOf("Scores", "About.", [row("recall", "0.72", "2026-01-03")], second)).toContain(missed);
    expect(part(second, "Before")).toContain("0.61");
  });

  it("keeps no row for a value that stayed", () => {
    const second = pageOf("Scores", "About.", [row("recall", "0.61", "2026-01-02")], first);
    expect(part(second, "Before")).not.toContain("0.61");
    expect(part(second, "Now")).toContain("2026-01-02");
  });

  it("keeps measures that were not taken this time, whatever characters they hold", () => {
    const second = pageOf("Scores", "About.", [row("recall", "0.72", "2026-01-02")], first);
    expect(part(second, "Now")).toContain("| precision | a \\| b | ≥ 0.70 |");
    expect(pageOf("Scores", "About.", [], second)).toBe(second);
  });
});
