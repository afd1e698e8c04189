import { type Span, span, wordsAt } from "../../model/index.ts";
import { UNNAMED_REASON } from "../data/source-words.ts";
import type { Layout } from "../layout.ts";

/** Every place that says why somebody is not named, in order. */
export function reasonsIn(layout: Layout): Span[] {
  return layout.text.sentences
    .map(({ span: place }) => reasonWithin(layout, place))
    .filter((reason) => reason !== undefined);
}

/** The words of one sentence that say why somebody is not named. */
export function reasonWithin(layout: Layout, place: Span): Span | undefined {
  const words = wordsAt(layout.text.account.text, place);
  if (!/named|identif|anonym|authori|quoted by/iu.test(words)) return undefined;
  const match = UNNAMED_REASON.exec(words);
  if (!match) return undefined;
  const start = place.start + match.index;
  return span(start, start + match[0].trimEnd().length);
}
