import type { Syntax } from "../text/index.ts";
import type { Cue } from "./cues.ts";
import { type Layout, normAt, type Run, sentenceOf } from "./layout.ts";

/** Children of every token in reading order, looked up once a text. */
const KNOWN = new WeakMap<Syntax, readonly (readonly number[])[]>();

function childrenOf(syntax: Syntax): readonly (readonly number[])[] {
  const known = KNOWN.get(syntax);
  if (known) return known;
  const children: number[][] = syntax.upos.map(() => []);
  syntax.heads.forEach((head, token) => {
    if (head >= 0) children[head]?.push(token);
  });
  KNOWN.set(syntax, children);
  return children;
}

/** Whether the tree takes a token for a verb; undefined where there is no tree. */
export function isVerbInTree({ text: { syntax } }: Layout, at: number): boolean | undefined {
  if (!syntax?.upos[at]) return undefined;
  return syntax.upos[at] === "VERB" || syntax.upos[at] === "AUX";
}

/** What the tree says of a cue's subject: its own, another verb's that it shares, or none. */
export type TreeSubject =
  | { readonly kind: "own"; readonly run: Run; readonly side: "before" | "behind" }
  | { readonly kind: "shared"; readonly run: Run }
  | { readonly kind: "none" };

/** The subject of the cue's verb in the tree; undefined where there is no tree. */
export function subjectInTree(layout: Layout, cue: Cue): TreeSubject | undefined {
  const { syntax } = layout.text;
  const verb = cue.words.from;
  if (!syntax?.upos[verb]) return undefined;
  const relative = /^acl:relcl/.test(syntax.relations[verb] ?? "");
  const child = subjectChild(syntax, verb);
  const stands = relative && child !== undefined && /^(?:who|which|that)$/.test(normAt(layout, child));
  const own = stands ? syntax.heads[verb] : child;
  if (own !== undefined) {
    const side = own < verb ? "before" : "behind";
    const run = phraseOf(layout, syntax, own, cue, side);
    return run ? { kind: "own", run, side } : { kind: "none" };
  }
  const other = sharedFrom(syntax, verb);
  const run =
    other === undefined ? undefined : phraseOf(layout, syntax, other, cue, other < verb ? "before" : "behind");
  return run ? { kind: "shared", run } : { kind: "none" };
}

function subjectChild(syntax: Syntax, verb: number): number | undefined {
  return childrenOf(syntax)[verb]?.find((child) => /^nsubj(?::pass)?$/.test(syntax.relations[child] ?? ""));
}

/** The noun another verb lends: up the co-ordinations and participles, at most four steps. */
function sharedFrom(syntax: Syntax, verb: number): number | undefined {
  let at = verb;
  for (let step = 0; step < 4; step++) {
    const relation = syntax.relations[at] ?? "";
    const head = syntax.heads[at] ?? -1;
    if (head < 0) return undefined;
    if (/^acl/.test(relation)) return head;
    if (!/^(?:conj|advcl|xcomp|parataxis|ccomp)/.test(relation)) return undefined;
    const subject = subjectChild(syntax, head);
    if (subject !== undefined) return relation.startsWith("ccomp") ? undefined : subject;
    at = head;
  }
  return undefined;
}

/** The words of a noun with all that hangs on it, cut where the cue begins or ends, and at the marks at its edges. */
function phraseOf(layout: Layout, syntax: Syntax, noun: number, cue: Cue, side: "before" | "behind"): Run | undefined {
  const sentence = sentenceOf(layout, cue.words.from);
  const children = childrenOf(syntax);
  let from = noun;
  let to = noun + 1;
  const open = [noun];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const child of children[at] ?? []) {
      const relation = syntax.relations[child] ?? "";
      if (child === cue.words.from || /^(?:parataxis|punct)$/.test(relation)) continue;
      // "the law for Reis, who said": the preposition before the noun is no part of it.
      if (at === noun && child < noun && /^(?:case|cc|mark)$/.test(relation)) continue;
      from = Math.min(from, child);
      to = Math.max(to, child + 1);
      open.push(child);
    }
  }
  if (side === "before") to = Math.min(to, cue.group.from);
  else from = Math.max(from, cue.words.to);
  from = Math.max(from, sentence.from);
  to = Math.min(to, sentence.to);
  while (from < to && /^[,;:–—"“”‘’'(-]$/.test(normAt(layout, from))) from++;
  while (to > from && /^[,;:–—"“”‘’-]$/.test(normAt(layout, to - 1))) to--;
  return noun >= from && noun < to ? { from, to } : undefined;
}
