import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { REWRITE, WIRE } from "../desk/texts.ts";
import { chromiumPath, openBrowser, type TestBrowser } from "./browser.ts";
import { deskWith, type TestDesk } from "./desk.ts";
import { graveFaults, visit } from "./visit.ts";

const chromium = chromiumPath();
const NAUGHTY = new URL("../../../shared/suites/blns/blns.json", import.meta.url);

describe.skipIf(chromium === undefined)("adding stories in a browser (skipped where there is no Chromium)", () => {
  let desk: TestDesk;
  let browser: TestBrowser;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "readout-files-"));
    desk = await deskWith([]);
    browser = await openBrowser(chromium ?? "");
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
    await rm(folder, { recursive: true, force: true });
  });
  const paste = async (page: Page, text: string, name: string) => {
    await page.getByLabel("Text", { exact: true }).fill(text);
    await page.getByLabel("Name (an outlet, an address)").fill(name);
  };

  test("an empty desk says what to do; a pasted text becomes a story, which is then renamed and deleted", async () => {
    const { page, complaints } = await visit(browser.context, desk.url);
    await page.getByRole("heading", { name: "No stories yet" }).waitFor();
    expect(await graveFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Add the first story" }).click();
    await paste(page, WIRE, "Corrin Press");
    await page.getByRole("button", { name: "Read the story" }).click();
    await page.getByRole("heading", { name: "Ferry strike at Port Ansel enters second week", level: 1 }).waitFor();
    await page.getByRole("button", { name: "Rename" }).click();
    await page.getByLabel("New title").fill("  ");
    await page.getByRole("button", { name: "Save" }).click();
    expect(await page.getByRole("alert").textContent()).toContain("expected a title");
    await page.getByLabel("New title").fill("The ferries <i>stay</i>");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("heading", { name: "The ferries <i>stay</i>", level: 1 }).waitFor();
    await page.getByRole("button", { name: "Delete", exact: true }).click();
    await page.getByRole("button", { name: "Delete the story" }).click();
    await page.getByRole("heading", { name: "No stories yet" }).waitFor();
    // The refused title is a request that failed, which a browser always notes.
    expect(complaints.filter((each) => !each.includes("400 (Bad Request)"))).toEqual([]);
    await page.close();
  });

  test("of several files the bad one gets its message, the rest are read", async () => {
    const files = { "wire.txt": WIRE, "empty.txt": "", "rewrite.md": REWRITE };
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const { page } = await visit(browser.context, desk.url);
    await page.getByRole("button", { name: "Add a story" }).click();
    await page.locator("dialog").getByLabel("Title").fill("Three files");
    await page.getByLabel("Drop files here").setInputFiles(Object.keys(files).map((name) => join(folder, name)));
    await page.getByRole("heading", { name: "3 accounts to take in" }).waitFor();
    await page.getByRole("button", { name: "Read the story" }).click();
    await page.getByText("1 file was not taken in").waitFor();
    expect(await page.locator(".outcome li").allTextContents()).toEqual([expect.stringContaining("empty.txt")]);
    expect(await graveFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Open the story" }).click();
    await page.getByRole("heading", { name: "Three files", level: 1 }).waitFor();
    expect(await page.locator(".account-list > li").count()).toBe(2);
    await page.close();
  });

  test("files dropped on the dialog are taken", async () => {
    const { page } = await visit(browser.context, desk.url);
    await page.getByRole("button", { name: "Add a story" }).click();
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["One text."], "one.txt"));
      transfer.items.add(new File(["Another text."], "two.txt"));
      return transfer;
    });
    await page.locator(".drop").dispatchEvent("drop", { dataTransfer: dropped });
    await page.getByRole("heading", { name: "2 accounts to take in" }).waitFor();
    await page.getByRole("button", { name: "Remove one.txt" }).click();
    await page.getByRole("heading", { name: "1 account to take in" }).waitFor();
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
    await page.close();
  });

  test("accounts added to a story are in it", async () => {
    const { page } = await visit(browser.context, desk.url);
    await page.getByRole("button", { name: "Add a story" }).click();
    await page.locator("dialog").getByLabel("Title").fill("Growing");
    await paste(page, WIRE, "Corrin Press");
    await page.getByRole("button", { name: "Read the story" }).click();
    await page.getByRole("heading", { name: "Growing", level: 1 }).waitFor();
    await page.getByRole("button", { name: "Add accounts" }).click();
    await paste(page, REWRITE, "Halden Daily");
    await page.getByRole("button", { name: "Paste another" }).click();
    await page.getByRole("heading", { name: "1 account to take in" }).waitFor();
    await paste(page, "The island had no bread on Friday.", "Tarn Post");
    await page.getByRole("button", { name: "Add and read" }).click();
    await page.locator(".account-list > li").nth(2).waitFor();
    await page.getByRole("link", { name: "Compare accounts" }).click();
    await page.locator(".difference").first().waitFor();
    const texts = await page.locator(".account-text").evaluateAll((all) => all.map((text) => text.textContent));
    expect(texts.toSorted()).toEqual([WIRE, REWRITE].toSorted());
    await page.close();
  });

  test("a desk that has stopped is said not to answer, and asked again when it is back", async () => {
    const { page } = await visit(browser.context, desk.url);
    await page.route("**/api/**", (route) => route.abort());
    await page.getByLabel("Search in titles and texts").fill("ferries");
    await page.getByText("The desk does not answer").waitFor();
    await page.unroute("**/api/**");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator(".stories").waitFor({ state: "attached" });
    await page.close();
  });

  test.skipIf(!existsSync(NAUGHTY))(
    "naughty strings are shown as they are, as a title and as a text (skipped where ../shared/suites is missing)",
    async () => {
      const strings: string[] = JSON.parse(readFileSync(NAUGHTY, "utf8"));
      const text = strings.filter((each) => !/[\r\0]/.test(each)).join("\n\n");
      const { page, complaints } = await visit(browser.context, desk.url);
      await page.evaluate(() => {
        window.alert = (said) => console.error(`alert: ${said}`);
      });
      const title = strings.find((each) => each.startsWith("<script>")) ?? "";
      await page.getByRole("button", { name: "Add a story" }).click();
      await page.locator("dialog").getByLabel("Title").fill(title);
      await paste(page, text, "naughty");
      await page.getByRole("button", { name: "Read the story" }).click();
      await page.getByRole("heading", { name: title, level: 1 }).waitFor();
      await page.locator(".account-list a").click();
      await page.locator(".reading .account-text").waitFor();
      // A text field gives line ends as "\n" and its text otherwise unchanged.
      expect(await page.locator(".reading .account-text").evaluate((each) => each.textContent)).toBe(text);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );
});
