/** How far down a box the place gone to is shown: what comes before it is seen too. */
const SHOWN_AT = 0.3;

/** Places farther than this many heights of the box are jumped to. */
const GLIDE_SCREENS = 3;

function behavior(): ScrollBehavior {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}

/** Scrolls `box` to the first mark that `selector` finds in it, and puts the keyboard there when `focus` is set. */
export function scrollToMark(box: HTMLElement, selector: string, focus: boolean): void {
  const mark = box.querySelector<HTMLElement>(selector);
  if (mark === null) return;
  scrollTo(box, mark.getBoundingClientRect().top);
  if (!focus) return;
  mark.tabIndex = -1;
  mark.focus({ preventScroll: true });
}

/** Scrolls `box`, which holds an account's text, to about the place of `offset` in it. */
export function scrollToOffset(box: HTMLElement, offset: number): void {
  let place = 0;
  for (const part of box.querySelector(".account-text")?.children ?? []) {
    const length = part.textContent?.length ?? 0;
    if (place + length >= offset && part.matches(".block")) {
      const { top, height } = part.getBoundingClientRect();
      scrollTo(box, top + height * Math.min(1, Math.max(0, (offset - place) / length)));
      return;
    }
    place += length;
  }
}

function scrollTo(box: HTMLElement, top: number): void {
  const target = box.scrollTop + top - box.getBoundingClientRect().top - box.clientHeight * SHOWN_AT;
  // Gliding shows where a near place lies; over many screens it only takes time.
  const near = Math.abs(target - box.scrollTop) < GLIDE_SCREENS * box.clientHeight;
  box.scrollTo({ top: target, behavior: near ? behavior() : "auto" });
}

/** Whether more is in `box` than it shows. */
export function scrolls(box: HTMLElement): boolean {
  return box.scrollHeight > box.clientHeight + 1;
}

/** Brings both texts into the window where the page is longer than it, as on a narrow screen. */
export function showTexts(): void {
  const page = document.documentElement;
  if (scrolls(page)) document.querySelector(".compare")?.scrollIntoView({ block: "start", behavior: behavior() });
}

/** The next or the previous shared passage in `box`, seen from where the keyboard is. */
export function neighbourPassage(box: HTMLElement, step: 1 | -1): number | undefined {
  const all = [...box.querySelectorAll<HTMLElement>("mark[data-shared]")];
  const here = document.activeElement instanceof HTMLElement ? document.activeElement : box;
  const own = here.dataset.shared;
  const ahead = all.filter((mark) => {
    if (mark.dataset.shared === own) return false;
    if (here === box) return step === 1;
    const side = here.compareDocumentPosition(mark);
    return (side & (step === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING)) !== 0;
  });
  const found = step === 1 ? ahead[0] : ahead.at(-1);
  const passage = found?.dataset.shared?.split(" ")[0];
  return passage === undefined ? undefined : Number(passage);
}
