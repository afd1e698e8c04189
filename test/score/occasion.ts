import { spawnSync } from "node:child_process";
import { availableParallelism, cpus } from "node:os";

/** When, on which version of the program, and on what machine something was measured. */
export function occasion(): { date: string; commit: string; machine: string } {
  const commit = git("rev-parse", "--short", "HEAD");
  const changed = git("status", "--porcelain", "--", ".", ":!docs").length > 0;
  const processor = cpus()[0]?.model.trim() ?? "unknown processor";
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: commit === "" ? "no repository" : `${commit}${changed ? "+changes" : ""}`,
    machine: `${availableParallelism()} cores, ${processor}, Node ${process.versions.node}`,
  };
}

function git(...args: string[]): string {
  return spawnSync("git", args, { encoding: "utf8" }).stdout?.trim() ?? "";
}
