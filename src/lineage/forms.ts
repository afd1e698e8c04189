/** What of a word does not depend on where it stands. */
export interface Form {
  readonly key: string;
  /** Hash of `key`, signed 32 bits. */
  readonly hash: number;
  readonly telling: boolean;
}

/** Forms by the words as they are written, looked up where they stand in a text: without cutting them out of it. */
export interface Forms {
  /** The form of the word at `[start, end)`; undefined when it was not put in, or forgotten since. */
  at(text: string, start: number, end: number): Form | undefined;
  put(written: string, form: Form): void;
}

/** Words that are remembered: a text says most of its words again, and folding one costs more than finding it. */
const MOST_FORMS = 65_536;
const SLOTS = MOST_FORMS * 2;

interface Known {
  readonly written: string;
  readonly form: Form;
}

/** A table that holds nothing yet, and is emptied when it is full. */
export function formTable(): Forms {
  let slots = new Array<Known | undefined>(SLOTS);
  let used = 0;
  const slotOf = (text: string, start: number, end: number): number => {
    let slot = hashIn(text, start, end) & (SLOTS - 1);
    for (let known = slots[slot]; known !== undefined && !stands(known.written, text, start, end); known = slots[slot])
      slot = (slot + 1) & (SLOTS - 1);
    return slot;
  };
  return {
    at: (text, start, end) => slots[slotOf(text, start, end)]?.form,
    put(written, form) {
      if (used >= MOST_FORMS) {
        slots = new Array<Known | undefined>(SLOTS);
        used = 0;
      }
      const slot = slotOf(written, 0, written.length);
      if (slots[slot] === undefined) used++;
      slots[slot] = { written, form };
    },
  };
}

/** FNV-1a over the UTF-16 code units of a part of the text, signed 32 bits: a small whole number, which takes no room of its own. */
export function hashIn(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

function stands(written: string, text: string, start: number, end: number): boolean {
  if (written.length !== end - start) return false;
  for (let at = 0; at < written.length; at++) if (written.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
