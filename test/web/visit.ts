import { AxeBuilder } from "@axe-core/playwright";
import type { BrowserContext, Locator, Page } from "playwright-core";

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

/** For each value of a `data-` attribute that lists numbers: the words of all marks that carry it, joined. */
export async function wordsByNumber(pane: Locator, attribute: string): Promise<Map<string, string>> {
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
