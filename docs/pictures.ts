// Makes the pictures of the README: the compare page with the sample story, light and dark, from a real desk in a real
// browser. `npm run pictures`; wants a Chromium on PATH or in READOUT_CHROMIUM.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fromJson, type Json, type Record } from "../src/model/index.ts";
import { startDesk } from "../src/server/index.ts";
import { pairOf } from "../src/web/pair.ts";
import { chromiumPath, openBrowser } from "../test/web/browser.ts";
import { setup } from "../test/web/built.ts";

const WAIT_MS = 100;
const SCROLLED_MS = 1200;

const chromium = chromiumPath();
if (chromium === undefined) throw new Error("expected a Chromium on PATH or in READOUT_CHROMIUM, found none");
setup();
const data = mkdtempSync(join(tmpdir(), "readout-pictures-"));
const desk = await startDesk({ port: 0, data: join(data, "desk.sqlite") });
const browser = await openBrowser(chromium);
try {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  const address = desk.url + (await comparePath());
  const folder = fileURLToPath(new URL("./pictures/", import.meta.url));
  mkdirSync(folder, { recursive: true });
  for (const [colorScheme, name] of [
    ["light", "compare.png"],
    ["dark", "compare-dark.png"],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(address);
    await page.locator(".difference[aria-current]").waitFor();
    await page.waitForTimeout(SCROLLED_MS);
    await page.screenshot({ path: join(folder, name) });
  }
} finally {
  await browser.close();
  await desk.close();
  rmSync(data, { recursive: true, force: true });
}

/** The sample's wire story and its rewrite, with the altered quotation chosen. */
async function comparePath(): Promise<string> {
  const story = await sample();
  const json = (await (await fetch(`${desk.url}/api/stories/${story}/record`)).json()) as Json<Record>;
  const record = fromJson<Record>(json);
  const wire = record.accounts.find(({ name }) => name === "wire.txt");
  const rewrite = record.accounts.find(({ name }) => name === "rewrite.md");
  if (wire === undefined || rewrite === undefined) throw new Error("the sample story has no wire.txt and rewrite.md");
  const altered = pairOf(record, wire, rewrite).differences.findIndex(({ kind }) => kind === "altered");
  if (altered === -1) throw new Error("the sample story has no altered quotation");
  return `/stories/${story}/compare?a=${wire.id}&b=${rewrite.id}&at=${altered + 1}`;
}

async function sample(): Promise<string> {
  for (;;) {
    const { stories } = (await (await fetch(`${desk.url}/api/stories`)).json()) as {
      stories: { id: string; state: { kind: string; message?: string } }[];
    };
    const [story] = stories;
    if (story?.state.kind === "read") return story.id;
    if (story?.state.kind === "failed") throw new Error(story.state.message);
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  }
}
