import { type LineagePair, type PairKind, unreachable } from "../../model/index.ts";
import type { Places } from "./places.ts";

/** How two accounts are related, in a sentence or two. */
export function lineageSentence(pair: LineagePair, places: Places): string {
  const a = places.account(pair.a).name;
  const b = places.account(pair.b).name;
  const [child, parent] = pair.parent === pair.a ? [b, a] : [a, b];
  const how = relation(pair.kind, child, parent, pair.parent !== undefined);
  const shares = `${percent(pair.share.a)} of the words of ${a} stand in ${b}, ${percent(pair.share.b)} the other way.`;
  const why = pair.why.length === 0 ? "" : ` Why: ${pair.why.join("; ")}.`;
  return `${how} ${shares}${why}`;
}

function relation(kind: PairKind, child: string, parent: string, directed: boolean): string {
  const open = directed ? "" : " Which came first the texts do not tell.";
  switch (kind) {
    case "repost":
      return `${child} is ${parent} again.${open}`;
    case "excerpt":
      return `${child} is a part of ${parent}.${open}`;
    case "rewrite":
      return directed ? `${child} is a rewrite of ${parent}.` : `${child} and ${parent} are one text rewritten.${open}`;
    case "common-source":
      return `${child} and ${parent} both come from a text that is not here.`;
    case "quotes-only":
      return `${child} and ${parent} share quotations alone.`;
    case "independent":
      return `${child} and ${parent} share no more than any two accounts of an event.`;
    default:
      return unreachable(kind);
  }
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
