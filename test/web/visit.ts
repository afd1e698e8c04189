import { AxeBuilder } from "@axe-core/playwright";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { type Span, wordsAt } from "../../src/model/index.ts";
import type { Pair, Side } from "../../src/web/pair.ts";

/** A page of the desk, and everything the browser complained of on it. */
export interface Visit {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** Opens a new tab; its complaints are gathered from the start. */
export async function visit(context: BrowserContext, url: string): Promise<Visit> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(url);
  await page.locator("h1").first().waitFor();
  return { page, complaints };
}

/** Serious and critical faults by axe, each as "rule: element". */
export async function graveFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

/** The marks of one side of the compare page: for each kind and number, its words. */
export interface Words {
  readonly text: string;
  readonly shared: ReadonlyMap<string, string>;
  readonly differences: ReadonlyMap<string, string>;
  readonly edits: ReadonlyMap<string, string>;
}

/** What a side shows, read from the page: the words of all marks that carry a number, joined. */
export async function shownWords(pane: Locator): Promise<Words> {
  return {
    text: await pane.locator(".account-text").evaluate((text) => text.textContent ?? ""),
    shared: await wordsByNumber(pane, "shared"),
    differences: await wordsByNumber(pane, "differences"),
    edits: await wordsByNumber(pane, "edits"),
  };
}

/** What a side is to show when all differences are listed, sliced from the account's text by the record's spans. */
export function recordedWords(pair: Pair, side: Side): Words {
  const { text } = pair[side];
  const numbered = (spans: readonly (Span | undefined)[][], first: number) =>
    new Map(
      spans.flatMap((all, index) => {
        const words = all.map((at) => (at === undefined ? "" : wordsAt(text, at))).join("");
        return words === "" ? [] : [[String(index + first), words] as const];
      }),
    );
  return {
    text,
    shared: numbered(
      pair.shared.map((passage) => [passage[side]]),
      0,
    ),
    differences: numbered(
      pair.differences.map((difference) => [difference[side]?.span]),
      1,
    ),
    edits: numbered(
      pair.differences.map(({ edits }) => edits.map((edit) => edit[side])),
      1,
    ),
  };
}

async function wordsByNumber(pane: Locator, attribute: string): Promise<Map<string, string>> {
  const marks = await pane
    .locator(`mark[data-${attribute}]`)
    .evaluateAll(
      (all, name) => all.map((mark) => [mark.getAttribute(name) ?? "", mark.textContent ?? ""] as const),
      `data-${attribute}`,
    );
  const words = new Map<string, string>();
  for (const [numbers, text] of marks) {
    for (const number of numbers.split(" ")) words.set(number, (words.get(number) ?? "") + text);
  }
  return words;
}

/** Whether the element lies within the part of its scrolling box that is seen, once scrolling has come to rest. */
export async function isSeenInBox(mark: Locator): Promise<boolean> {
  return mark.first().evaluate(async (element) => {
    const box = element.closest(".box");
    let last = Number.NaN;
    while (box !== null && box.scrollTop !== last) {
      last = box.scrollTop;
      await new Promise((resolve) => setTimeout(resolve, 120));
    }
    const [inner, outer] = [element.getBoundingClientRect(), (box ?? element).getBoundingClientRect()];
    return inner.top >= outer.top && inner.bottom <= outer.bottom;
  });
}
