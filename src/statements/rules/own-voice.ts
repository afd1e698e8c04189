import { trimmed } from "../../model/index.ts";
import { coveredIn } from "../covered.ts";
import { type Draft, draft } from "../draft.ts";
import type { Layout } from "../layout.ts";

/** Every sentence of a paragraph in which nobody else has the word: the outlet tells it itself. */
export function ownVoice(layout: Layout, drafts: readonly Draft[]): Draft[] {
  const { account, sentences } = layout.text;
  const taken = coveredIn(layout);
  for (const { content, cue, source } of drafts)
    for (const part of [...content, cue, source]) if (part) taken.add(part);
  const own: Draft[] = [];
  for (const sentence of sentences) {
    if (account.blocks[sentence.block]?.kind !== "paragraph") continue;
    if (taken.touches(sentence.span)) continue;
    const content = trimmed(account.text, sentence.span);
    if (content && /\p{L}/u.test(account.text.slice(content.start, content.end))) {
      own.push(draft({ rule: "own-voice", content: [content], ownVoice: true }));
    }
  }
  return own;
}
