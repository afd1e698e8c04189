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

/**
 * Heads of the best tree over `size` nodes with node 0 as root; scores[node × size + head], overwritten. Each cycle of best
 * heads becomes one node, in the place of its first: only that node's own best head is sought anew, so that all of it takes
 * time in the square of the nodes (Tarjan 1977).
 */
function arborescence(scores: Float64Array, size: number): Int32Array {
  const graph = graphOf(scores, size);
  const cycles: Cycle[] = [];
  for (let cycle = cycleIn(graph); cycle; cycle = cycleIn(graph)) {
    cycles.push({ arcs: cycle.map((node) => arcOf(graph, node)), words: cycle.map((node) => graph.words[node] ?? []) });
    contract(graph, cycle);
  }
  const result = new Int32Array(size).fill(NONE);
  for (const node of graph.alive) {
    const { word, head } = arcOf(graph, node);
    if (node !== 0) result[word] = head;
  }
  for (const { arcs, words } of cycles.reverse())
    arcs.forEach(({ word, head }, part) => {
      // The part that the tree enters the cycle by has its head already.
      if (words[part]?.every((each) => result[each] === NONE)) result[word] = head;
    });
  result[0] = 0;
  return result;
}

const NONE = -1;

/** Nodes are words or, after contractions, cycles of them; a cycle bears the number of its first node. */
interface Graph {
  readonly size: number;
  /** By node × size + head. */
  readonly scores: Float64Array;
  /** The word that takes the arc, and the one it comes from, where node or head is a cycle; by node × size + head. */
  readonly wordOf: Int32Array;
  readonly headOf: Int32Array;
  /** Best head of each node. */
  readonly heads: Int32Array;
  /** The words of each node. */
  readonly words: (readonly number[])[];
  alive: readonly number[];
}

interface Arc {
  readonly word: number;
  readonly head: number;
}

interface Cycle {
  readonly arcs: readonly Arc[];
  /** The words of each part of the cycle, in the order of `arcs`. */
  readonly words: readonly (readonly number[])[];
}

function graphOf(scores: Float64Array, size: number): Graph {
  const wordOf = new Int32Array(size * size);
  const headOf = new Int32Array(size * size);
  for (let node = 0, at = 0; node < size; node++)
    for (let head = 0; head < size; head++, at++) {
      wordOf[at] = node;
      headOf[at] = head;
    }
  const alive = Array.from({ length: size }, (_, node) => node);
  const graph = {
    size,
    scores,
    wordOf,
    headOf,
    heads: new Int32Array(size),
    words: alive.map((node) => [node]),
    alive,
  };
  for (let node = 1; node < size; node++) findHead(graph, node);
  return graph;
}

function arcOf({ size, heads, wordOf, headOf }: Graph, node: number): Arc {
  const at = node * size + (heads[node] ?? 0);
  return { word: wordOf[at] ?? 0, head: headOf[at] ?? 0 };
}

function findHead({ size, scores, heads, alive }: Graph, node: number): void {
  let best = Number.NEGATIVE_INFINITY;
  for (const head of alive) {
    const score = scores[node * size + head] ?? Number.NEGATIVE_INFINITY;
    if (head === node || score <= best) continue;
    best = score;
    heads[node] = head;
  }
}

/** Makes the cycle one node, its first. What points into the cycle costs the arc that it puts in the place of. */
function contract(graph: Graph, cycle: readonly number[]): void {
  const { size, scores, heads, words } = graph;
  const [whole = 0, ...parts] = cycle;
  const within = new Set(cycle);
  const own = cycle.map((part) => scores[part * size + (heads[part] ?? 0)] ?? 0);
  graph.alive = graph.alive.filter((node) => !within.has(node) || node === whole);
  for (const node of graph.alive) {
    if (node === whole) continue;
    const into = whole * size + node;
    const out = node * size + whole;
    scores[into] = (scores[into] ?? 0) - (own[0] ?? 0);
    parts.forEach((part, i) => {
      take(graph, into, part * size + node, own[i + 1] ?? 0);
      take(graph, out, node * size + part, 0);
    });
    if (within.has(heads[node] ?? 0)) heads[node] = whole;
  }
  words[whole] = cycle.flatMap((node) => words[node] ?? []);
  findHead(graph, whole);
}

/** The arc at `from`, less `cost`, takes the place of the one at `to` where it is better. */
function take({ scores, wordOf, headOf }: Graph, to: number, from: number, cost: number): void {
  const score = (scores[from] ?? 0) - cost;
  if (score <= (scores[to] ?? 0)) return;
  scores[to] = score;
  wordOf[to] = wordOf[from] ?? 0;
  headOf[to] = headOf[from] ?? 0;
}

function cycleIn({ size, heads, alive }: Graph): number[] | undefined {
  const seen = new Int32Array(size);
  for (const start of alive) {
    if (start === 0) continue;
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
