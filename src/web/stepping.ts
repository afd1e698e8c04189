import { useLayoutEffect, useRef } from "preact/hooks";

/** What the keys of the compare page do. */
export interface Steps {
  /** To the next or previous difference, with the keyboard on its entry in the list. */
  readonly step: (by: 1 | -1) => void;
  /** From a text back to the entry of the chosen difference. */
  readonly back: () => void;
  /** To the next or previous passage that both accounts have, in the text the keyboard is in. */
  readonly passage: (box: HTMLElement, by: 1 | -1) => void;
}

/**
 * j and k step anywhere on the page; the arrows step in the list alone, since in a text they scroll; n and p go through
 * the shared passages of a text; Escape leads from a text back to the list. Keys meant for a field are left to it.
 */
export function useKeys(steps: Steps): void {
  const latest = useRef(steps);
  latest.current = steps;
  // Listening once: a key pressed while the page is being redrawn is not lost.
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { step, back, passage } = latest.current;
      const { target, key } = event;
      if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target.closest("input, textarea, select, dialog") !== null) return;
      const box = target.closest<HTMLElement>(".box");
      const inList = target.closest(".differences") !== null;
      if (key === "j" || (inList && key === "ArrowDown")) step(1);
      else if (key === "k" || (inList && key === "ArrowUp")) step(-1);
      else if (box !== null && key === "Escape") back();
      else if (box !== null && (key === "n" || key === "p")) passage(box, key === "n" ? 1 : -1);
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, []);
}
