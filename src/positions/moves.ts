import { overlaps, span } from "../model/index.ts";
import type { Reading } from "../statements/index.ts";
import type { Sentence, Text } from "../text/index.ts";
import { type Act, actsIn } from "./acts.ts";
import { HONOUR } from "./belonging.ts";
import type { Cast } from "./cast.ts";
import type { Move } from "./move.ts";
import { openQuestions } from "./open-questions.ts";
import { saidMoves } from "./said-moves.ts";
import { subjectOf } from "./subjects.ts";
import { isAsked, isDoubted } from "./supposed.ts";
import { movesOfAct, type Placed } from "./told-moves.ts";
import { verdicts } from "./verdicts.ts";
import type { Setting } from "./who.ts";

/** Every stance that one account tells of, in reading order, each party's own. Cost near linear in the text. */
export function movesOf(reading: Reading, cast: Cast): Move[] {
  const setting: Setting = { text: reading.text, cast, statements: reading.statements };
  const told = reading.text.sentences
    .filter(({ block }) => isTold(reading.text, block))
    .flatMap((sentence) => itemsOf(reading.text, sentence))
    .flatMap((sentence) => {
      const moves = movesInSentence(setting, actsIn(reading.text, sentence));
      return [
        ...moves,
        ...[...openQuestions(setting, sentence), ...verdicts(setting, sentence)].filter(
          (move) => !moves.some(({ point }) => overlaps(point, move.point)),
        ),
      ];
    });
  const said = saidMoves(setting, reading, told);
  return [...told, ...said]
    .filter(({ party }) => isSomebody(cast, party))
    .sort((a, b) => a.point.start - b.point.start || a.point.end - b.point.end || (a.party < b.party ? -1 : 1));
}

/** Whether a name can be a party's: no paper that reports the story, no honour or clause taken for a name. */
function isSomebody({ papers }: Cast, party: string): boolean {
  return (
    !papers.has(party.toLowerCase()) &&
    !/;|^(?:neither|none|nobody|no one|somebody|someone|anybody|everybody|everyone)\b/iu.test(party) &&
    !HONOUR.test(party)
  );
}

/** The items of a list that was read as one sentence: each begins on a line of its own, with a dash or bullet. */
function itemsOf({ account }: Text, sentence: Sentence): Sentence[] {
  const { start, end } = sentence.span;
  const cuts = [...account.text.slice(start, end).matchAll(/\n[ \t]*[-–•*][ \t]+/gu)].map((cut) => start + cut.index);
  const inside = cuts.filter((cut) => cut > start);
  return [start, ...inside].map((from, index) => ({ ...sentence, span: span(from, inside[index] ?? end) }));
}

function isTold({ account }: Text, block: number): boolean {
  const kind = account.blocks[block]?.kind;
  return kind === "paragraph" || kind === "headline" || kind === "crosshead" || kind === "caption";
}

function movesInSentence(setting: Setting, acts: readonly Act[]): Move[] {
  const placed: Placed[] = [];
  for (const act of acts) placed.push({ act, subject: subjectOf(setting.text, act, placed) });
  return placed.flatMap((one, index) => {
    const before = placed.slice(0, index);
    if (isAsked(setting.text, one, before) || isDoubted(setting.text, one, before)) return [];
    return movesOfAct(
      setting,
      one,
      placed.slice(index + 1).find((other) => other.act.needs !== "noun" && !isAsked(setting.text, other, [one])),
    );
  });
}
