import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { readout } from "./run-readout.ts";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const SAID = "\ufeffThe bridge is shut.\r\n\r\n“We open on Friday,” engineer Pell Arnaud said.  ";

function linesOf(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join("");
}

describe("a batch", () => {
  test("answers each line in order, with its id and nothing of fields it does not know", async () => {
    const given = [
      { id: "b", text: SAID, colour: "red" },
      { id: 7, text: "" },
      { id: "a", text: "It rained." },
    ];
    const { status, out, err } = await readout(["statements", "-"], { input: linesOf(given) });
    const answers = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id }) => id)).toEqual(["b", 7, "a"]);
    expect(answers.map((answer) => Object.keys(answer))).toEqual(Array(3).fill(["id", "statements"]));
    expect(err).toBe("");
    expect(status).toBe(0);
  });

  test("counts spans in the text as it was given", async () => {
    const { out } = await readout(["statements", "-"], { input: linesOf([{ id: 1, text: SAID }]) });
    const quotations = JSON.parse(out).statements.flatMap(
      (statement: { quotations: number[][] }) => statement.quotations,
    );
    expect(quotations.map(([start, end]: [number, number]) => SAID.slice(start, end))).toContainEqual(
      expect.stringMatching(/^We open on Friday,?$/),
    );
  });

  test("reports a bad line by its number and goes on, with exit status 1", async () => {
    const input = `{"id": 1, "text": "One."}\n{"id": 2\n\n[3]\n{"id": 4}\n{"text": "Five."}\n{"id": 6, "text": "Six.\u2028"}`;
    const { status, out, err } = await readout(["statements", "-"], { input });
    expect(
      out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).id),
    ).toEqual([1, 6]);
    expect(
      err
        .trim()
        .split("\n")
        .map((line) => /:(\d+):/.exec(line)?.[1]),
    ).toEqual(["2", "4", "5", "6"]);
    expect(status).toBe(1);
  });

  test("names the differences of each pair with places in both texts", async () => {
    const a = "“It was a truly bad week for the whole island,” Mayor Ina Brask said.";
    const b = "“It was a bad week for the whole island,” Mayor Ina Brask said.";
    const { status, out } = await readout(["differences", "-"], {
      input: linesOf([{ id: "x", a: { text: a }, b: { text: b } }]),
    });
    const { id, differences } = JSON.parse(out);
    expect(id).toBe("x");
    const altered = differences.find(({ kind }: { kind: string }) => kind === "altered");
    expect(a.slice(...(altered.a.span as [number, number]))).toContain("truly");
    expect(b.slice(...(altered.b.span as [number, number]))).not.toContain("truly");
    expect(status).toBe(0);
  });

  test("pairs the texts that share words, by the ids they came with", async () => {
    const told = "The council of Ostby voted on Tuesday to close the northern ferry line for good after a hard winter.";
    const given = [
      { id: 2, text: told },
      { id: "alone", text: "Snow fell." },
      {
        id: "phrase",
        text: "A northern ferry line for good cheese was once planned, and the plan was dropped in May.",
      },
      { id: 1, text: `${told} Nobody was surprised.` },
    ];
    const { out } = await readout(["lineage", "-"], { input: linesOf(given) });
    const [pair, ...more] = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect([pair.a, pair.b]).toEqual([1, 2]);
    expect(more).toEqual([]);
    expect(told.slice(...(pair.spans[0].b as [number, number]))).toContain("northern ferry line");
  });

  test("names only the pairs with a text of the day asked for, or of no day, and refuses what is no day", async () => {
    const told =
      "The council of Ostby voted on Tuesday to close the northern ferry line for good. Barges will wait behind the weir.";
    const days = {
      old: "2031-03-01",
      older: "2031-02",
      today: "2031-03-04T09:00:00Z",
      month: "2031-03",
      undated: undefined,
      worded: "4 March 2031",
      unclear: "04/03/2031",
    };
    const given = Object.entries(days).map(([id, published]) => ({ id, text: told, published }));
    const { out } = await readout(["lineage", "-", "--since", "2031-03-04"], { input: linesOf(given) });
    const pairs = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(pairs).toHaveLength(20);
    expect(pairs.some(({ a, b }) => a === "old" && b === "older")).toBe(false);
    const refused = await readout(["lineage", "-", "--since", "yesterday"], { input: "" });
    expect([refused.status, refused.err]).toEqual([1, expect.stringContaining("2026-03-25")]);
  });

  test("stops at ctrl-C after the line in hand", async () => {
    const child = spawn(process.execPath, [MAIN, "statements", "-"]);
    onTestFinished(() => void child.kill("SIGKILL"));
    child.stdin.write(linesOf([{ id: 1, text: "One." }]));
    const [answer] = await once(child.stdout, "data");
    expect(JSON.parse(String(answer)).id).toBe(1);
    child.kill("SIGINT");
    expect(await once(child, "close")).toEqual([130, null]);
  });

  test("ends quietly when its reader has seen enough", async () => {
    const child = spawn(process.execPath, [MAIN, "statements", "-"]);
    onTestFinished(() => void child.kill("SIGKILL"));
    let err = "";
    child.stderr.on("data", (piece) => {
      err += piece;
    });
    child.stdin.on("error", () => {});
    child.stdin.write(linesOf([{ id: 1, text: "One." }]));
    await once(child.stdout, "data");
    child.stdout.destroy();
    child.stdin.end(linesOf(Array.from({ length: 500 }, (_, id) => ({ id, text: "More." }))));
    const [status] = await once(child, "close");
    expect(err).toBe("");
    expect(status).toBe(0);
  });
});
