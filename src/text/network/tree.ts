/* Maximum spanning trees with one root: Chu and Liu 1965, Edmonds 1967. */

/**
 * Heads of the best tree with just one word under the root.
 * @param scores n × (n + 1) numbers, word by word; column 0 is the root, column j word j − 1
 * @returns per word 0 for the root or 1 + index of its head
 */
export function bestTree(scores: Float32Array, n: number): Int32Array {
  const heads = greedyHeads(scores, n);
  if (isTree(heads) && heads.filter((head) => head === 0).length === 1) return heads;
  const size = n + 1;
  const full = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY);
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let word = 0; word < n; word++) {
    for (let head = 0; head <= n; head++) {
      if (head === word + 1) continue;
      const score = scores[word * size + head] ?? 0;
      full[(word + 1) * size + head] = score;
      lowest = Math.min(lowest, score);
      highest = Math.max(highest, score);
    }
  }
  // A word under the root pays more than any tree is worth, so that just one stays there.
  const fine = (highest - lowest + 1) * size;
  for (let word = 1; word < size; word++) full[word * size] = (full[word * size] ?? 0) - fine;
  return arborescence(full, size).subarray(1);
}

function greedyHeads(scores: Float32Array, n: number): Int32Array {
  const heads = new Int32Array(n);
  for (let word = 0; word < n; word++) {
    let best = Number.NEGATIVE_INFINITY;
    for (let head = 0; head <= n; head++) {
      const score = scores[word * (n + 1) + head] ?? 0;
      if (head !== word + 1 && score > best) {
        best = score;
        heads[word] = head;
      }
    }
  }
  return heads;
}

function isTree(heads: Int32Array): boolean {
  for (let word = 0; word < heads.length; word++) {
    let at = word + 1;
    for (let steps = 0; at !== 0; steps++) {
      if (steps > heads.length) return false;
      at = heads[at - 1] ?? 0;
    }
  }
  return true;
}

/** Heads of the best tree over `size` nodes with node 0 as root; scores[node × size + head]. Contracts cycles. */
function arborescence(scores: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size);
  for (let node = 1; node < size; node++) {
    let best = Number.NEGATIVE_INFINITY;
    for (let head = 0; head < size; head++) {
      const score = scores[node * size + head] ?? Number.NEGATIVE_INFINITY;
      if (head !== node && score > best) {
        best = score;
        heads[node] = head;
      }
    }
  }
  const cycle = cycleIn(heads);
  return cycle ? withoutCycle(scores, size, heads, cycle) : heads;
}

function withoutCycle(scores: Float64Array, size: number, heads: Int32Array, cycle: readonly number[]): Int32Array {
  const inside = new Set(cycle);
  const outside = Array.from({ length: size }, (_, node) => node).filter((node) => !inside.has(node));
  const m = outside.length;
  const at = (node: number, head: number) => scores[node * size + head] ?? Number.NEGATIVE_INFINITY;
  const small = new Float64Array((m + 1) * (m + 1)).fill(Number.NEGATIVE_INFINITY);
  const enter = new Int32Array(m);
  const leave = new Int32Array(m);
  outside.forEach((node, i) => {
    outside.forEach((head, j) => {
      small[i * (m + 1) + j] = at(node, head);
    });
    for (const part of cycle) {
      const into = at(part, node) - at(part, heads[part] ?? 0);
      if (into > (small[m * (m + 1) + i] ?? 0)) {
        small[m * (m + 1) + i] = into;
        enter[i] = part;
      }
      if (at(node, part) > (small[i * (m + 1) + m] ?? 0)) {
        small[i * (m + 1) + m] = at(node, part);
        leave[i] = part;
      }
    }
  });
  const solved = arborescence(small, m + 1);
  const result = heads.slice();
  for (let i = 1; i < m; i++) {
    const head = solved[i] ?? 0;
    result[outside[i] ?? 0] = head < m ? (outside[head] ?? 0) : (leave[i] ?? 0);
  }
  const entrance = solved[m] ?? 0;
  result[enter[entrance] ?? 0] = outside[entrance] ?? 0;
  result[0] = 0;
  return result;
}

function cycleIn(heads: Int32Array): number[] | undefined {
  const seen = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    const path: number[] = [];
    let at = start;
    while (at !== 0 && seen[at] === 0) {
      seen[at] = start;
      path.push(at);
      at = heads[at] ?? 0;
    }
    if (at !== 0 && seen[at] === start) return path.slice(path.indexOf(at));
  }
  return undefined;
}
