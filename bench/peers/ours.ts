/**
 * Reads JSON lines {id, text} as the peers do and writes what it finds: `node bench/peers/ours.ts statements|text|copies|copies-index
 * TEXTS FOUND`. "statements" is the whole reading as the commands do it, one line a text; "text" is words, tags, trees and
 * names by the model, and finds nothing; "copies" is the pairs that share text, one line a pair, and "copies-index" those
 * worth aligning, without an alignment. The last line of standard
 * output is {"seconds"}: processor time of reading, all threads together, the models being loaded before.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { shippedModels } from "../../src/desk/index.ts";
import { accountOfText } from "../../src/ingest/index.ts";
import { copiesOf } from "../../src/lineage/copies.ts";
import { pairsAmong, type Shelf } from "../../src/lineage/index.ts";
import { partnersOf } from "../../src/lineage/partners.ts";
import { stockOf } from "../../src/lineage/stock.ts";
import { jsonOf } from "../../src/model/index.ts";
import { type Models, readingOf } from "../../src/statements/index.ts";
import { layoutOf, textOf } from "../../src/text/index.ts";

interface Given {
  readonly id: string;
  readonly text: string;
}

async function main(what = "", texts = "", found = ""): Promise<void> {
  const given: readonly Given[] = readFileSync(texts, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const models = what.startsWith("copies") ? undefined : await shippedModels();
  const before = process.cpuUsage();
  const lines = what.startsWith("copies") ? copiesIn(given, what) : given.map((each) => readOne(each, what, models));
  const { user, system } = process.cpuUsage(before);
  writeFileSync(found, lines.map((line) => `${JSON.stringify(jsonOf(line))}\n`).join(""));
  console.log(JSON.stringify({ seconds: (user + system) / 1e6 }));
}

function readOne({ id, text }: Given, what: string, models: Models | undefined): object {
  const { account } = accountOfText({ name: id, text });
  if (what === "statements") return { id, statements: readingOf(account, models).statements };
  textOf(account, models?.language);
  return { id, statements: [] };
}

function copiesIn(given: readonly Given[], what: string): object[] {
  const inOrder = given.toSorted((x, y) => (x.id < y.id ? -1 : 1));
  const at = (place: number): Given => inOrder[place] ?? { id: "", text: "" };
  const shelf: Shelf = {
    count: inOrder.length,
    textAt: (place) => at(place).text,
    outletAt: () => undefined,
    readAt: (place) => layoutOf(accountOfText(at(place)).account),
  };
  if (what === "copies") return [...pairsAmong(shelf)];
  const copies = copiesOf(shelf);
  const isStock = stockOf(shelf, copies);
  return inOrder.flatMap(({ id }, place) =>
    partnersOf(place, copies, isStock).map((other) => ({ a: id, b: at(other).id, spans: [] })),
  );
}

await main(...process.argv.slice(2));
