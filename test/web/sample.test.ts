import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fromJson, type Json, type Record, wordsAt } from "../../src/model/index.ts";
import { type RunningDesk, startDesk } from "../../src/server/index.ts";
import { pairOf } from "../../src/web/pair.ts";
import { chromiumPath, openBrowser, type TestBrowser } from "./browser.ts";
import { graveFaults, recordedWords, shownWords, visit } from "./visit.ts";

const chromium = chromiumPath();

describe.skipIf(chromium === undefined)("the sample story in a browser (skipped where there is no Chromium)", () => {
  let desk: RunningDesk;
  let browser: TestBrowser;
  let folder: string;
  let story: string;
  let record: Record;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "readout-sample-"));
    desk = await startDesk({ port: 0, data: join(folder, "desk.sqlite") });
    browser = await openBrowser(chromium ?? "");
    const { page } = await visit(browser.context, desk.url);
    await page.locator(".stories a").click({ timeout: 30_000 });
    await page.getByRole("heading", { name: "Statements" }).waitFor({ timeout: 60_000 });
    story = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    const answer = await fetch(`${desk.url}/api/stories/${story}/record`);
    record = fromJson<Record>((await answer.json()) as Json<Record>);
    await page.close();
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test("every pair shows its texts, and every mark is the words of the record's span", async () => {
    const { page, complaints } = await visit(browser.context, desk.url);
    let differences = 0;
    for (const [index, a] of record.accounts.entries()) {
      for (const b of record.accounts.slice(index + 1)) {
        await page.goto(`${desk.url}/stories/${story}/compare?a=${a.id}&b=${b.id}&kind=all`);
        await page.locator(".compare").waitFor();
        const pair = pairOf(record, a, b);
        differences += pair.differences.filter(({ kind }) => kind !== "only-in").length;
        for (const side of ["a", "b"] as const) {
          expect(await shownWords(page.locator(`.pane-${side}`))).toEqual(recordedWords(pair, side));
        }
      }
    }
    expect(differences).toBe(record.differences.filter(({ kind }) => kind !== "only-in").length);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("every statement opens its exact words", async () => {
    const texts = new Map(record.accounts.map(({ id, text }) => [id, text]));
    const { page } = await visit(browser.context, `${desk.url}/stories/${story}`);
    const links = page.locator("li.statement a");
    expect(await links.count()).toBe(record.statements.length);
    // Each fifth: they differ in kind, and all are shown by the same lines.
    for (const statement of record.statements.filter((_, index) => index % 5 === 0)) {
      await page.locator(`[id="statement-${statement.id}"] a`).click();
      const shown = await page.locator('.reading mark[data-parts~="content"]').allTextContents();
      const text = texts.get(statement.account) ?? "";
      expect(shown.join("")).toBe(statement.content.map((span) => wordsAt(text, span)).join(""));
    }
    await page.close();
  });

  test("every cell of the grid opens its exact words", async () => {
    const { page, complaints } = await visit(browser.context, `${desk.url}/stories/${story}`);
    const cells = page.locator(".positions .grid details");
    const count = await cells.count();
    expect(count).toBeGreaterThan(2);
    for (let index = 0; index < count; index++) {
      const cell = cells.nth(index);
      await cell.locator("summary").click();
      const link = cell.locator("a").first();
      const words = await link.textContent();
      await link.click();
      expect((await page.locator('.reading mark[data-parts~="position"]').allTextContents()).join("")).toBe(words);
      await cell.locator("summary").click();
    }
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("every condition stands in its cell, word for word", async () => {
    const texts = new Map(record.accounts.map(({ id, text }) => [id, text]));
    const conditions = record.positions.flatMap((position) =>
      position.conditions.map(({ account, span }) => wordsAt(texts.get(account) ?? "", span)),
    );
    expect(conditions.length).toBeGreaterThan(0);
    const { page } = await visit(browser.context, `${desk.url}/stories/${story}`);
    const shown = await page.locator(".positions .condition a").allTextContents();
    expect(shown.toSorted()).toEqual(conditions.toSorted());
    await page.close();
  });

  test("a walk through all differences by keyboard reaches each once and complains of nothing", async () => {
    const { page, complaints } = await visit(browser.context, `${desk.url}/stories/${story}/compare`);
    await page.locator(".difference").first().waitFor();
    const count = await page.locator(".difference").count();
    const place = () => new URL(page.url()).searchParams.get("at");
    const reached = new Set<string | null>();
    for (let step = 0; step < count; step++) {
      const before = place();
      await page.keyboard.press("j");
      // The address follows the keys a moment later.
      await expect.poll(place).not.toBe(before);
      reached.add(place());
    }
    expect(reached.size).toBe(count);
    expect(complaints).toEqual([]);
    expect(await graveFaults(page)).toEqual([]);
    await page.close();
  });
});
