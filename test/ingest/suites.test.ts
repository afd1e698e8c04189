import { existsSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { accountOf, accountOfText } from "../../src/ingest/index.ts";
import { ReadoutError } from "../../src/model/index.ts";
import { STORY, sharedFile } from "./given.ts";
import { expectSound, outcomeOf } from "./soundness.ts";

const TREES = "suites/html5lib-tests/tree-construction";
/** Big5 and EUC-KR are left out: Node's decoder lacks the extensions that the reference is full of. */
const LEGACY = [
  ["gb18030", "gb18030"],
  ["iso_2022_jp", "iso-2022-jp"],
  ["shift_jis", "shift_jis"],
] as const;

function present(path: string): boolean {
  const there = existsSync(new URL(`../../../shared/${path}`, import.meta.url));
  if (!there) console.info(`skipped: no ../shared/${path}`);
  return there;
}

test.skipIf(!present(TREES))("every page of the html5lib tests is an account or a ReadoutError", async () => {
  const folder = new URL(`../../../shared/${TREES}/`, import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith(".dat"));
  let read = 0;
  for (const name of names) {
    const tests =
      sharedFile(`${TREES}/${name}`)
        ?.toString("utf8")
        .split(/^#data\n/m) ?? [];
    for (const markup of tests.map((source) => source.split(/\n#errors/)[0] ?? "").filter((source) => source !== "")) {
      const source = `<html>${STORY.map((words) => `<p>${words}</p>`).join("")}${markup}`;
      const outcome = await outcomeOf(Buffer.from(source), "page.html");
      if (outcome instanceof ReadoutError) continue;
      expectSound(outcome);
      read++;
    }
  }
  expect(read).toBeGreaterThan(1000);
});

test.skipIf(!present("suites/blns"))("every naughty string is kept as it is", () => {
  const strings: string[] = JSON.parse(sharedFile("suites/blns/blns.json")?.toString("utf8") ?? "[]");
  expect(strings.length).toBeGreaterThan(400);
  for (const text of [...strings, strings.join("\n"), strings.join(" ")]) {
    const ingested = accountOfText({ text });
    expect(ingested.account.text).toBe(text);
    expectSound(ingested);
  }
});

test.skipIf(!present("suites/encoding_rs")).each(LEGACY)("%s is read where it is declared", async (file, label) => {
  const folder = "suites/encoding_rs/tests/test_data";
  const bytes = sharedFile(`${folder}/${file}_in.txt`);
  const reference = sharedFile(`${folder}/${file}_in_ref.txt`)?.toString("utf8");
  // The reference holds every byte pair, valid or not: those lines that are text are what a reader would meet.
  const hints = { name: "legacy.txt", contentType: `text/plain; charset=${label}` };
  const valid = validLines(bytes ?? Buffer.alloc(0), reference ?? "");
  const { account } = await accountOf(valid.bytes, hints);
  expect(valid.text.length).toBeGreaterThan(2000);
  expect(account.text).toBe(valid.text);
});

/** The lines of a reference file that hold no replacement character, and the bytes they are written in. */
function validLines(bytes: Buffer, reference: string): { bytes: Buffer; text: string } {
  const texts = reference.split("\n");
  const kept: Buffer[] = [];
  const lines: string[] = [];
  let start = 0;
  for (const text of texts) {
    const end = bytes.indexOf(0x0a, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end);
    start = end < 0 ? bytes.length : end + 1;
    if (/[\ufffd\p{Cc}]/u.test(text)) continue;
    kept.push(line, Buffer.from("\n"));
    lines.push(text);
  }
  return { bytes: Buffer.concat(kept), text: `${lines.join("\n")}\n` };
}
