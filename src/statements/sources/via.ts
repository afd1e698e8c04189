import { type Source, wordsAt } from "../../model/index.ts";
import type { Draft } from "../draft.ts";
import { type Layout, sentenceOf, tokenFrom } from "../layout.ts";
import { namesIn } from "./phrases.ts";

const TOLD =
  /\b(?:told|spoke (?:to|with)|speaking to|interview with|reported by|quoted by|obtained by|seen by|reviewed by)\s+(?:the\s+)?(?=\p{Lu}|the )/gu;

/** Whom the source spoke to or where the words were taken from: "told The Harbour Post", "who spoke to Reuters". */
export function withVia(layout: Layout, draft: Draft, source: Source): Source {
  const from = draft.cue ?? draft.source;
  if (!from || source.kind === "own-voice") return source;
  const sentence = sentenceOf(layout, tokenFrom(layout, from.start));
  const words = wordsAt(layout.text.account.text, sentence.span);
  const via: string[] = [];
  for (const match of words.matchAll(TOLD)) {
    const at = sentence.span.start + match.index + match[0].length;
    const name = namesIn(layout, sentence.span).find(({ span: place }) => place.start <= at && at < place.end);
    const entity = name && layout.text.entities[name.entity];
    const near = draft.cue && Math.abs(sentence.span.start + match.index - draft.cue.start) < 3;
    const inside = draft.source && at > draft.source.start && at < draft.source.end;
    if (entity && entity.kind === "organisation" && (near || inside) && !via.includes(entity.name))
      via.push(entity.name);
  }
  return via.length > 0 ? { ...source, via } : source;
}
