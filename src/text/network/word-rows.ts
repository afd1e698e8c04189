const NEWLINE = 10;

/**
 * Looks up the rows of a list of words: UTF-8, one a line. The row of a word is its place in the list plus one, 0 for a
 * word that is not there. An index over the bytes: making a string of each of seventy thousand words would take longer
 * than reading a page.
 */
export function wordRowsOf(bytes: Uint8Array): (word: string) => number {
  const lines = linesIn(bytes);
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * lines)));
  const mask = slots.length - 1;
  const starts = new Int32Array(lines + 1);
  let at = 0;
  for (let line = 1; line <= lines; line++) {
    let hash = FIRST;
    for (; at < bytes.length && bytes[at] !== NEWLINE; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), PRIME);
    starts[line] = ++at;
    let slot = spread(hash) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = line;
  }
  const encoder = new TextEncoder();
  return (word) => {
    const sought = encoder.encode(word);
    let own = FIRST;
    for (const byte of sought) own = Math.imul(own ^ byte, PRIME);
    for (let slot = spread(own) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const row = slots[slot] ?? 0;
      const start = starts[row - 1] ?? 0;
      const size = (starts[row] ?? 0) - 1 - start;
      if (size === sought.length && sought.every((byte, at) => byte === bytes[start + at])) return row;
    }
    return 0;
  };
}

function linesIn(bytes: Uint8Array): number {
  let lines = 1;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) lines++;
  return lines;
}

/** FNV-1a over bytes, 32 bits. */
const FIRST = 2166136261;
const PRIME = 16777619;

function spread(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0;
}
