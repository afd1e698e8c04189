import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { Account } from "../model/index.ts";
import { AccountText } from "./account-text.tsx";
import { type CompareMark, compareAppearance } from "./compare-marks.ts";
import type { Mark } from "./marks.ts";
import type { Side } from "./pair.ts";
import { scrollToMark, scrollToOffset } from "./scrolling.ts";
import { counted, dateInWords, outletOf, percent, wordCount } from "./written.ts";

/** Where both texts are scrolled to: a difference, a shared passage, or a place without a mark. */
export type Target =
  | { readonly kind: "difference"; readonly number: number }
  | { readonly kind: "shared"; readonly passage: number }
  | { readonly kind: "offset"; readonly offset: number };

/** A wish to scroll; a new one for every click, so that the same place can be gone to again. */
export interface Scroll {
  readonly target: Target;
  /** Whether the keyboard goes there too. */
  readonly focus: boolean;
}

interface PaneProps {
  readonly side: Side;
  readonly account: Account;
  readonly accounts: readonly Account[];
  readonly marks: readonly Mark<CompareMark>[];
  /** Share of this account's words that the other has; undefined when they share none. */
  readonly share: number | undefined;
  readonly chosen: number | undefined;
  readonly scroll: Scroll | undefined;
  readonly change: (account: string) => void;
  readonly pick: (target: Target) => void;
}

/** One of the two accounts, in a box of its own that scrolls. */
export function Pane({ side, account, accounts, marks, share, chosen, scroll, change, pick }: PaneProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current !== null) showChosen(box.current, chosen);
  }, [chosen, marks]);
  // Before the next key can come: that one starts from where this one has led.
  useLayoutEffect(() => {
    if (box.current === null || scroll === undefined) return;
    const { target, focus } = scroll;
    if (target.kind === "offset") scrollToOffset(box.current, target.offset);
    else scrollToMark(box.current, selectorOf(target), focus);
  }, [scroll]);
  const title = outletOf(account);
  return (
    <section class={`pane pane-${side}`} aria-label={`${side === "a" ? "Left" : "Right"} account: ${title}`}>
      <header>
        <label>
          <span>{side === "a" ? "Left account" : "Right account"}</span>
          <select value={account.id} onChange={(event) => change(event.currentTarget.value)}>
            {accounts.map((each) => (
              <option key={each.id} value={each.id}>
                {outletOf(each)}
              </option>
            ))}
          </select>
        </label>
        <Facts account={account} share={share} />
      </header>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the page's, in stepping.ts */}
      <section
        class="box"
        ref={box}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by the keyboard
        tabIndex={0}
        aria-label={`Text of ${title}`}
        onClick={(event) => {
          const target = targetAt(event.target, marks);
          if (target !== undefined && getSelection()?.isCollapsed !== false) pick(target);
        }}
      >
        <AccountText account={account} marks={marks} appearance={compareAppearance} />
      </section>
    </section>
  );
}

function Facts({ account, share }: { readonly account: Account; readonly share: number | undefined }) {
  const words = useMemo(() => wordCount(account.text), [account]);
  return (
    <p class="facts">
      {account.published !== undefined && <span>{dateInWords(account.published)}</span>}
      <span>{counted(words, "word")}</span>
      {share !== undefined && <span>{percent(share)} shared</span>}
    </p>
  );
}

function selectorOf(target: Exclude<Target, { kind: "offset" }>): string {
  return target.kind === "shared" ? `[data-shared~="${target.passage}"]` : `[data-differences~="${target.number}"]`;
}

/** Set on the elements themselves: a long text need not be gone through again for every step. */
function showChosen(box: HTMLElement, chosen: number | undefined): void {
  for (const mark of box.querySelectorAll("[data-chosen]")) mark.removeAttribute("data-chosen");
  if (chosen === undefined) return;
  for (const mark of box.querySelectorAll(`[data-differences~="${chosen}"]`)) mark.setAttribute("data-chosen", "");
}

/** What a click on a mark means: the difference there, the shortest where several lie over each other. */
export function targetAt(element: unknown, marks: readonly Mark<CompareMark>[]): Target | undefined {
  const mark = element instanceof Element ? element.closest("mark") : null;
  if (mark === null) return undefined;
  const numbers = (mark.dataset.differences ?? "").split(" ").filter(Boolean).map(Number);
  const shortest = marks
    .filter(({ value }) => value.kind === "difference" && numbers.includes(value.number))
    .sort((x, y) => x.span.end - x.span.start - (y.span.end - y.span.start))[0]?.value;
  if (shortest?.kind === "difference") return { kind: "difference", number: shortest.number };
  const passage = mark.dataset.shared?.split(" ")[0];
  return passage === undefined ? undefined : { kind: "shared", passage: Number(passage) };
}
