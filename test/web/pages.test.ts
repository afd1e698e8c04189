import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pairOf } from "../../src/web/pair.ts";
import { chromiumPath, openBrowser, type TestBrowser } from "./browser.ts";
import { deskWith, type TestDesk } from "./desk.ts";
import { RECORD, rewrite, wire } from "./story.ts";
import { graveFaults, isSeenInBox, recordedWords, shownWords, visit } from "./visit.ts";

const chromium = chromiumPath();
const PAGES: { readonly [name: string]: string } = {
  "the list": "/",
  "a search without result": "/?q=nowhere",
  "a story": "/stories/ferry",
  "a story with an account open": "/stories/ferry?account=a1&statement=s3",
  "the compare page": "/stories/ferry/compare?a=a1&b=b2&at=2",
  "the compare page of accounts that share nothing": "/stories/ferry/compare?a=a1&b=c3",
  "an address that is none": "/somewhere",
};

describe.skipIf(chromium === undefined)("the desk in a browser (skipped where there is no Chromium)", () => {
  let desk: TestDesk;
  let browser: TestBrowser;
  beforeAll(async () => {
    desk = await deskWith([{ id: "ferry", title: "Ferry strike at Port Ansel", record: RECORD }]);
    browser = await openBrowser(chromium ?? "");
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });
  const at = async (path: string) => visit(browser.context, desk.url + path);
  const COMPARE = "/stories/ferry/compare?a=a1&b=b2";

  describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
    test.each(Object.entries(PAGES))(
      "%s has no grave fault by axe and no complaint of the browser",
      async (_, path) => {
        const { page, complaints } = await at("/");
        await page.emulateMedia({ colorScheme });
        await page.goto(desk.url + path);
        await page.locator("main h1").waitFor();
        await settled(page);
        expect(await graveFaults(page)).toEqual([]);
        expect(complaints).toEqual([]);
        await page.close();
      },
    );

    test("the dialogs have no grave fault by axe", async () => {
      const { page } = await at("/stories/ferry");
      await page.emulateMedia({ colorScheme });
      for (const name of ["Add accounts", "Delete", "Rename"]) {
        await page.getByRole("button", { name, exact: true }).click();
        expect(await graveFaults(page)).toEqual([]);
        await page.keyboard.press("Escape");
      }
      await page.close();
    });
  });

  test("the check by axe sees a planted fault", async () => {
    const { page } = await at("/");
    await page.evaluate(() => document.querySelector("main")?.append(document.createElement("button")));
    expect(await graveFaults(page)).toEqual(["button-name: <button></button>"]);
    await page.close();
  });

  test.each(Object.entries(PAGES))("%s needs no sideways scrolling on a narrow screen", async (_, path) => {
    const { page } = await at(path);
    await page.setViewportSize({ width: 390, height: 844 });
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.close();
  });

  test("the appearance chosen outlives the page", async () => {
    const { page } = await at("/");
    await page.getByLabel("Appearance").selectOption("dark");
    const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.reload();
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(dark);
    await page.getByLabel("Appearance").selectOption("light");
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(dark);
    await page.getByLabel("Appearance").selectOption("system");
    await page.close();
  });

  test("each side of the compare page holds its account's text, code unit for code unit", async () => {
    const { page } = await at(COMPARE);
    expect(await page.locator(".pane-a .account-text").evaluate((text) => text.textContent)).toBe(wire.text);
    expect(await page.locator(".pane-b .account-text").evaluate((text) => text.textContent)).toBe(rewrite.text);
    await page.close();
  });

  test("the words of every mark are the words of the record's span", async () => {
    const { page } = await at(`${COMPARE}&kind=all`);
    const pair = pairOf(RECORD, wire, rewrite);
    expect(pair.differences).toHaveLength(8);
    for (const side of ["a", "b"] as const) {
      expect(await shownWords(page.locator(`.pane-${side}`))).toEqual(recordedWords(pair, side));
    }
    await page.close();
  });

  test("j goes through all that differ, k back; the arrows too once the list has the keyboard", async () => {
    const { page } = await at(COMPARE);
    const chosen = () => page.locator(".difference[aria-current] .number").textContent();
    for (const place of ["1", "2", "3", "4", "5", "6", "7", "7"]) {
      await page.keyboard.press("j");
      expect(await chosen()).toBe(place);
    }
    await page.keyboard.press("k");
    await page.keyboard.press("ArrowUp");
    expect(await chosen()).toBe("5");
    await page.keyboard.press("ArrowDown");
    expect(await chosen()).toBe("6");
    await page.close();
  });

  test("Enter goes from the list to the place in the text, Escape back", async () => {
    const { page } = await at(COMPARE);
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    // The address follows the keys a moment later.
    await expect.poll(() => new URL(page.url()).searchParams.get("at")).toBe("2");
    const number = "2";
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.differences)).toBe(number);
    expect(await page.evaluate(() => document.activeElement?.closest(".pane-a") !== null)).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(`difference-${number}`);
    await page.close();
  });

  test("n and p go through the shared passages of a text and show each in the other", async () => {
    const { page } = await at(COMPARE);
    await page.setViewportSize({ width: 1280, height: 560 });
    await page.locator(".pane-b .box").focus();
    for (const passage of ["0", "1", "2", "3", "2"]) {
      await page.keyboard.press(passage === "2" && (await focusedPassage(page)) === "3" ? "p" : "n");
      expect(await focusedPassage(page)).toBe(passage);
      expect(await isSeenInBox(page.locator(`.pane-a [data-shared~="${passage}"]`))).toBe(true);
    }
    await page.close();
  });

  test("a click on a difference in the list shows its words on both sides", async () => {
    const { page } = await at(COMPARE);
    await page.setViewportSize({ width: 1280, height: 560 });
    await page.locator(".difference", { hasText: "Figure" }).click();
    for (const pane of [".pane-a", ".pane-b"]) {
      expect(await isSeenInBox(page.locator(`${pane} mark[data-chosen]`))).toBe(true);
    }
    await page.close();
  });

  test("a click on a passage shows the same passage in the other text", async () => {
    const { page } = await at(COMPARE);
    await page.setViewportSize({ width: 1280, height: 560 });
    await page.locator('.pane-a mark[data-shared="4"]').last().click();
    expect(await isSeenInBox(page.locator('.pane-b [data-shared~="4"]'))).toBe(true);
    await page.close();
  });

  test("an address with filters and a chosen difference opens as it was", async () => {
    const { page } = await at(`${COMPARE}&severity=3&at=2`);
    expect(await page.locator(".difference").count()).toBe(4);
    expect(await page.locator(".difference[aria-current] .kind").textContent()).toBe("Quotation altered");
    expect(await page.locator(".pane-b mark[data-chosen]").allTextContents()).toEqual(
      expect.arrayContaining(["We are ready to sail the moment there is a "]),
    );
    await page.getByLabel("Kind").selectOption("figure");
    expect(new URL(page.url()).searchParams.get("kind")).toBe("figure");
    expect(await page.locator(".difference").count()).toBe(1);
    await page.goBack();
    await page.locator(".difference").nth(3).waitFor();
    expect(await page.getByLabel("Kind").inputValue()).toBe("differing");
    await page.close();
  });

  test("a search narrows the list as it is typed, and its address opens the same", async () => {
    const { page } = await at("/");
    await page.getByLabel("Search in titles and texts").pressSequentially("brandt lorne");
    await page.getByText("1 story holds “brandt lorne”").waitFor();
    await page.getByLabel("Search in titles and texts").pressSequentially(" glacier");
    await page.getByText("No story holds “brandt lorne glacier”.").waitFor();
    await page.goto(page.url().replace("+glacier", ""));
    await page.getByRole("link", { name: "Ferry strike at Port Ansel" }).waitFor();
    expect(await page.getByLabel("Search in titles and texts").inputValue()).toBe("brandt lorne");
    await page.close();
  });

  test("Back leads from the compare page to the story and from there to the list", async () => {
    const { page } = await at("/");
    await page.getByRole("link", { name: "Ferry strike at Port Ansel" }).click();
    await page.getByRole("link", { name: "Compare accounts" }).click();
    await page.locator(".compare").waitFor();
    await page.goBack();
    await page.getByRole("heading", { name: "Statements" }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { name: "Stories" }).waitFor();
    await page.close();
  });

  test("filters leave the statements that fit, and a statement opens its exact words in the account", async () => {
    const { page } = await at("/stories/ferry");
    expect(await page.locator("li.statement").count()).toBe(5);
    await page.getByLabel("Speaker").selectOption("Mirel Toth");
    expect(await page.locator("li.statement").count()).toBe(2);
    await page.getByRole("button", { name: "Clear filters" }).click();
    await page.getByLabel("Source").selectOption("anonymous");
    await page.locator("li.statement a").click();
    const part = async (name: string) =>
      (await page.locator(`.reading mark[data-parts~="${name}"]`).allTextContents()).join("");
    expect(await part("content")).toBe("The crews of the Ansel ferries will stay ashore for a second week");
    expect(await part("mention")).toBe("two people close to the harbour board");
    expect(await part("cue")).toBe("said");
    expect(await page.locator(".reading .account-text").evaluate((text) => text.textContent)).toBe(wire.text);
    await page.close();
  });

  test("Tab reaches every control of every page", async () => {
    for (const path of Object.values(PAGES)) {
      const { page } = await at(path);
      await settled(page);
      const controls = await page
        .locator("a[href], button:enabled, input:enabled, select:enabled, summary, .box, .drawing")
        .evaluateAll((all) => all.filter((each) => (each as HTMLElement).checkVisibility()).length);
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      const reached = new Set<string>();
      for (let press = 0; press < controls + 1; press++) {
        await page.keyboard.press("Tab");
        const place = await page.evaluate(() => {
          const all = [...document.querySelectorAll("*")];
          return document.activeElement === document.body ? -1 : all.indexOf(document.activeElement ?? document.body);
        });
        if (place !== -1) reached.add(String(place));
      }
      expect([path, reached.size]).toEqual([path, controls]);
      await page.close();
    }
  });

  test("a story goes out as files from a menu that Escape closes", async () => {
    const { page } = await at("/stories/ferry");
    const menu = page.locator("summary", { hasText: "Export" });
    const whole = page.getByRole("link", { name: "Whole story HTML" });
    await menu.click();
    await whole.waitFor();
    expect(await graveFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await whole.waitFor({ state: "hidden" });
    expect(await menu.evaluate((summary) => summary === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    const download = page.waitForEvent("download");
    await whole.click();
    expect(await readFile(await (await download).path(), "utf8")).toContain(wire.text.slice(0, 40));
    await page.close();
  });

  test("a story that is not there is said not to be there", async () => {
    const { page } = await at("/stories/nobody");
    expect(await page.getByRole("alert").textContent()).toContain('expected a story with the id "nobody", found none');
    await page.close();
  });
});

/** Waits until nothing is on its way any more. */
async function settled(page: Page): Promise<void> {
  await page.locator("main h1").first().waitFor();
  await page.locator(".loading").waitFor({ state: "detached" });
}

function focusedPassage(page: Page): Promise<string | undefined> {
  return page.evaluate(() => (document.activeElement as HTMLElement).dataset.shared);
}
