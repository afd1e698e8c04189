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

/** Solves the graph in which the cycle is one node, the last, and takes the answer apart again. */
function withoutCycle(scores: Float64Array, size: number, heads: Int32Array, cycle: readonly number[]): Int32Array {
  const outside = nodesOutside(cycle, size);
  const last = outside.length;
  const { small, enter, leave } = contracted(scores, size, heads, cycle, outside);
  const solved = arborescence(small, last + 1);
  const result = heads.slice();
  for (let i = 1; i < last; i++) {
    const head = solved[i] ?? 0;
    result[outside[i] ?? 0] = head < last ? (outside[head] ?? 0) : (leave[i] ?? 0);
  }
  const entrance = solved[last] ?? 0;
  result[enter[entrance] ?? 0] = outside[entrance] ?? 0;
  result[0] = 0;
  return result;
}

function nodesOutside(cycle: readonly number[], size: number): Int32Array {
  const outside = new Int32Array(size - cycle.length);
  for (let node = 0, at = 0; node < size; node++) if (!cycle.includes(node)) outside[at++] = node;
  return outside;
}

/** The smaller graph; for each node outside, the node by which it enters the cycle and the one it hangs on there. */
function contracted(
  scores: Float64Array,
  size: number,
  heads: Int32Array,
  cycle: readonly number[],
  outside: Int32Array,
): { readonly small: Float64Array; readonly enter: Int32Array; readonly leave: Int32Array } {
  const last = outside.length;
  const side = last + 1;
  const small = new Float64Array(side * side).fill(Number.NEGATIVE_INFINITY);
  const enter = new Int32Array(last);
  const leave = new Int32Array(last);
  for (let i = 0; i < last; i++) {
    const node = outside[i] ?? 0;
    for (let j = 0; j < last; j++) small[i * side + j] = scores[node * size + (outside[j] ?? 0)] ?? 0;
    for (const part of cycle) {
      const into = (scores[part * size + node] ?? 0) - (scores[part * size + (heads[part] ?? 0)] ?? 0);
      if (into > (small[last * side + i] ?? 0)) {
        small[last * side + i] = into;
        enter[i] = part;
      }
      const out = scores[node * size + part] ?? 0;
      if (out > (small[i * side + last] ?? 0)) {
        small[i * side + last] = out;
        leave[i] = part;
      }
    }
  }
  return { small, enter, leave };
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
