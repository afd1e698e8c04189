import { commonParent, type Lineage, type LineagePair, unreachable } from "../model/index.ts";
import type { Places } from "./places.ts";

/** Whether two accounts share more than any two accounts of an event: of others there is nothing to say. */
export function isKin({ kind }: LineagePair): boolean {
  return kind !== "independent";
}

/** How two accounts are related, in a sentence or two. */
export function lineageSentence(pair: LineagePair, lineage: Lineage, places: Places): string {
  const a = places.account(pair.a).name;
  const b = places.account(pair.b).name;
  const [child, parent] = pair.parent === pair.a ? [b, a] : [a, b];
  const common = commonParent(lineage, pair.a, pair.b);
  const how = relation(pair, child, parent, common && places.account(common).name);
  const shares = `${percent(pair.share.a)} of the words of ${a} stand in ${b}, ${percent(pair.share.b)} the other way.`;
  const why = pair.why.length === 0 ? "" : ` Why: ${pair.why.join("; ")}.`;
  return `${how} ${shares}${why}`;
}

function relation(pair: LineagePair, child: string, parent: string, common: string | undefined): string {
  const { kind } = pair;
  const directed = pair.parent !== undefined;
  const open = directed ? "" : " Which came first the texts do not tell.";
  switch (kind) {
    case "repost":
      return `${child} is ${parent} again.${open}`;
    case "excerpt":
      return `${child} is a part of ${parent}.${open}`;
    case "rewrite":
      return directed ? `${child} is a rewrite of ${parent}.` : `${child} and ${parent} are one text rewritten.${open}`;
    case "common-source":
      return `${child} and ${parent} both come from ${common ?? "a text that is not here"}.`;
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
