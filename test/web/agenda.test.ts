import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { agendaFrom } from "../../src/positions/index.ts";
import { COD } from "../desk/texts.ts";
import { chromiumPath, openBrowser, type TestBrowser } from "./browser.ts";
import { deskWith, type TestDesk } from "./desk.ts";
import { graveFaults, visit } from "./visit.ts";

const chromium = chromiumPath();

describe.skipIf(chromium === undefined)("the agenda in a browser (skipped where there is no Chromium)", () => {
  let desk: TestDesk;
  let browser: TestBrowser;
  let folder: string;
  let path: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "readout-agenda-"));
    desk = await deskWith([]);
    browser = await openBrowser(chromium ?? "");
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    path = `/stories/${await codStory(desk)}`;
  });
  const opened = async () => {
    const seen = await visit(browser.context, desk.url + path);
    await seen.page.locator(".positions .entry-name").first().waitFor();
    return seen;
  };
  const names = (page: Page, kind: "term" | "party") => page.locator(`[data-entry="${kind}"]`).allTextContents();
  const open = async (page: Page, name: string) => {
    await page.locator(`.entry-name`, { hasText: name }).click();
    await page.locator("dialog.entry").waitFor();
  };
  const save = async (page: Page, button = "Save") => {
    await page.getByRole("button", { name: button, exact: true }).click();
    await page.locator("dialog.entry").waitFor({ state: "detached" });
  };
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

  test("a term is renamed by keyboard alone, stays renamed, and Ctrl-Z takes it back", async () => {
    const { page, complaints } = await opened();
    const [first = "", ...rest] = await names(page, "term");
    await page.locator(".entry-name", { hasText: first }).focus();
    await page.keyboard.press("Enter");
    await page.locator("dialog.entry").waitFor();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(first);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("The catch");
    await page.keyboard.press("Enter");
    await expect.poll(() => names(page, "term")).toEqual(["The catch", ...rest]);
    await expect.poll(() => focused(page)).toBe("The catch");
    await page.reload();
    await expect.poll(() => names(page, "term")).toEqual(["The catch", ...rest]);
    await page.getByRole("button", { name: "Undo" }).and(page.locator('[aria-disabled="false"]')).waitFor();
    await page.keyboard.press("ControlOrMeta+z");
    await expect.poll(() => names(page, "term")).toEqual([first, ...rest]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("terms are put together, and split again by their wordings", async () => {
    const { page } = await opened();
    const before = await names(page, "term");
    const [first = "", second = ""] = before;
    await open(page, first);
    const words = await page.locator(".wordings .choice").allTextContents();
    await page.getByLabel("Put it together with").selectOption(second);
    await save(page, "Put together");
    await expect.poll(() => names(page, "term")).toEqual(before.filter((name) => name !== first));
    await open(page, second);
    for (const word of [first, ...words]) await page.locator(".wordings .choice", { hasText: word }).first().click();
    await page.getByLabel("What is not ticked is a term of its own").fill("The catch");
    await save(page);
    await expect
      .poll(async () => (await names(page, "term")).toSorted())
      .toEqual([...before.slice(1), "The catch"].toSorted());
    await page.close();
  });

  test("a term is pinned, left out and shown again; the keyboard goes to the way back", async () => {
    const { page } = await opened();
    const before = await names(page, "term");
    const [first = "", second = ""] = before;
    await open(page, second);
    await page.getByLabel("Pin it to the top").check();
    await save(page);
    await expect.poll(async () => (await names(page, "term"))[0]).toBe(second);
    await open(page, first);
    await page.getByLabel("Leave it out of the grid").check();
    await save(page);
    await expect.poll(() => names(page, "term")).not.toContain(first);
    await expect.poll(() => focused(page)).toBe("Undo");
    await page.getByRole("button", { name: `Show ${first}` }).click();
    await expect.poll(() => names(page, "term")).toContain(first);
    await expect.poll(() => focused(page)).toBe(first);
    await page.close();
  });

  test("who stands with whom is counted under the grid", async () => {
    const { page } = await opened();
    await page.getByText("Who stands with whom").click();
    expect(await page.locator(".company tbody tr").allTextContents()).toEqual(["Ostra and Vellmark11"]);
    expect(await graveFaults(page)).toEqual([]);
    await page.close();
  });

  test("a pinned term that nobody speaks to has a row of its own", async () => {
    const { page } = await opened();
    const agenda = join(folder, "pinned.yaml");
    await writeFile(agenda, "terms:\n  - name: The lighthouse\n    pin: true\n");
    await page.getByLabel("Agenda file").setInputFiles(agenda);
    const row = page.locator("tr", { has: page.locator(".entry-name", { hasText: "The lighthouse" }) });
    await row.getByText("Nobody speaks to it").waitFor();
    await page.close();
  });

  test("a party gets another name and an alias, and parties are put together", async () => {
    const { page } = await opened();
    await open(page, "Ostra");
    await page.getByLabel("Name", { exact: true }).fill("The south");
    await page.getByLabel("Another name").fill("Ostran crews");
    await page.keyboard.press("Enter");
    await save(page);
    await expect.poll(() => names(page, "party")).toContain("The south");
    await open(page, "The south");
    expect((await page.locator(".wordings .choice").allTextContents()).toSorted()).toEqual(["Ostra", "Ostran crews"]);
    await page.getByLabel("Put it together with").selectOption("Vellmark");
    await save(page, "Put together");
    await expect.poll(() => names(page, "party")).toEqual(["Vellmark"]);
    await page.close();
  });

  test("the agenda goes out as a file and comes in from one; a file that is none is refused with its line", async () => {
    const { page } = await opened();
    const [first = ""] = await names(page, "term");
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Export agenda" }).click();
    const file = await (await download).path();
    const agenda = await readFile(file, "utf8");
    expect(agendaFrom(agenda).terms.map(({ name }) => name)).toEqual(await names(page, "term"));
    const [changed, broken] = [join(folder, "changed.yaml"), join(folder, "broken.yaml")];
    await writeFile(changed, agenda.replace(`name: ${first}`, "name: The catch"));
    await page.getByLabel("Agenda file").setInputFiles(changed);
    await expect.poll(async () => (await names(page, "term"))[0]).toBe("The catch");
    await writeFile(broken, "terms:\n  - title: x\n");
    await page.getByLabel("Agenda file").setInputFiles(broken);
    await page.getByRole("alert").getByText("agenda, line 2").waitFor();
    await page.getByRole("button", { name: "Propose anew" }).click();
    await expect.poll(async () => (await names(page, "term"))[0]).toBe(first);
    await page.close();
  });

  test("of two who change at once the second is told, and keeps both changes by saving again", async () => {
    const [mine, theirs] = [(await opened()).page, (await opened()).page];
    const [first = "", second = ""] = await names(mine, "term");
    await open(mine, first);
    await mine.getByLabel("Name", { exact: true }).fill("The catch");
    await open(theirs, second);
    await theirs.getByLabel("Name", { exact: true }).fill("Their fund");
    await save(theirs);
    await mine.getByRole("button", { name: "Save" }).click();
    await mine.locator("dialog [role=alert]").getByText("the agenda was changed meanwhile").waitFor();
    expect(await mine.getByLabel("Name", { exact: true }).inputValue()).toBe("The catch");
    await expect.poll(() => names(mine, "term")).toContain("Their fund");
    await save(mine);
    await expect
      .poll(async () => (await names(mine, "term")).slice(0, 2).toSorted())
      .toEqual(["The catch", "Their fund"]);
    await Promise.all([mine.close(), theirs.close()]);
  });

  test("a name that another has is refused in the dialog, and Escape leaves all as it was", async () => {
    const { page } = await opened();
    const before = await names(page, "term");
    await open(page, before[0] ?? "");
    await page.getByLabel("Name", { exact: true }).fill(before[1] ?? "");
    await page.getByRole("button", { name: "Save" }).click();
    await page.locator("dialog [role=alert]").getByText("expected each term once").waitFor();
    await page.keyboard.press("Escape");
    await page.locator("dialog.entry").waitFor({ state: "detached" });
    expect(await names(page, "term")).toEqual(before);
    expect(await focused(page)).toBe(before[0]);
    await page.close();
  });

  /** Opens the story as if its reading had ended so, until the desk is asked for it again; counts the wishes to read again. */
  const fallen = async (state: object) => {
    const { page } = await visit(browser.context, desk.url);
    const wishes: string[] = [];
    await page.route(`**/api${path}`, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ json: { ...(await answer.json()), ...(wishes.length === 0 && { state }) } });
    });
    await page.route(`**/api${path}/record`, (route) => {
      if (route.request().method() === "POST") wishes.push(route.request().url());
      return route.continue();
    });
    await page.goto(desk.url + path);
    return { page, wishes };
  };
  const message = "expected Readout's models, but the disk is asleep: install Readout again";

  test("a story that could not be read under its agenda shows what was read before, says so, and can be tried again", async () => {
    const { page, wishes } = await fallen({ kind: "outdated", message });
    await page.getByRole("alert").getByText(message).waitFor();
    expect((await names(page, "term")).length).toBeGreaterThan(1);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("alert").waitFor({ state: "detached" });
    expect(wishes).toHaveLength(1);
    await page.close();
  });

  test("a story that could not be read at all says so and can be tried again", async () => {
    const { page, wishes } = await fallen({ kind: "failed", message });
    await page.getByRole("alert").getByText(message).waitFor();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator(".positions .entry-name").first().waitFor();
    expect(wishes).toHaveLength(1);
    await page.close();
  });

  test.each(["light", "dark"] as const)(
    "in %s neither dialog nor bar has a grave fault by axe",
    async (colorScheme) => {
      const { page } = await opened();
      await page.emulateMedia({ colorScheme });
      expect(await graveFaults(page)).toEqual([]);
      for (const kind of ["term", "party"]) {
        await page.locator(`[data-entry="${kind}"]`).first().click();
        await page.locator(".wordings").waitFor();
        if (kind === "term") await page.locator(".wordings .choice").first().click();
        expect(await graveFaults(page)).toEqual([]);
        await page.getByLabel("Leave it out of the grid").check();
        await save(page);
        await page.locator(".left-out").waitFor();
        expect(await graveFaults(page)).toEqual([]);
      }
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await page.close();
    },
  );
});

/** A read story of two parties and two terms; gives its id. */
async function codStory({ url }: TestDesk): Promise<string> {
  const form = new FormData();
  for (const [index, text] of COD.entries()) form.append("files", new File([text], `cod-${index}.txt`));
  const { job } = (await (await fetch(`${url}/api/stories`, { method: "POST", body: form })).json()) as { job: string };
  for (;;) {
    const now = (await (await fetch(`${url}/api/jobs/${job}`)).json()) as { stage: { kind: string }; story: string };
    if (now.stage.kind === "done") return now.story;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
