import { type Change, contains } from "../model/index.ts";
import type { Text } from "../text/index.ts";
import { changesOf, type Dated, droppedOf, newOf } from "./changes.ts";

const SHIFT =
  /\b(?:marks?|marked|marking|represents?|represented|signals?|signalled|signaled|is|was)\s+(?:a|an)\s+(?:\p{L}+\s+)?(?:shift|change|departure|softening|retreat|climbdown|concession|turnaround)\b|\b(?:revised|softened)\s+(?:terms|proposals?|offer|position|demands)\b/iu;

/** The parties of whom some account says that they shifted. */
function shifted(texts: ReadonlyMap<string, Text>): ReadonlySet<string> {
  const parties = new Set<string>();
  for (const { account, sentences, names, entities } of texts.values()) {
    for (const { span } of sentences) {
      if (!SHIFT.test(account.text.slice(span.start, span.end))) continue;
      const name = names.find((one) => contains(span, one.span));
      const entity = name && entities[name.entity];
      if (entity) parties.add(entity.party ?? entity.name);
    }
  }
  return parties;
}

/** Whether a stance is a step towards the others: what is new in a shift is such a step, not an old demand told again. */
function isStep({ position: { stance } }: Dated): boolean {
  return stance === "offer" || stance === "accept" || stance === "propose" || stance === "conditional";
}

/** All changes of a story, by term and party as the positions are. */
export function allChanges(gathered: readonly Dated[], texts: ReadonlyMap<string, Text>): Change[] {
  const shifters = shifted(texts);
  const heardBefore = new Set(gathered.flatMap(({ position, earlier }) => (earlier ? [position.party.name] : [])));
  const byCell = new Map<string, Dated[]>();
  for (const one of gathered) {
    const key = JSON.stringify([one.position.term, one.position.party.name]);
    const list = byCell.get(key);
    if (list) list.push(one);
    else byCell.set(key, [one]);
  }
  return [...byCell.values()].flatMap((held) => {
    const changes = changesOf(held);
    const gone = held.find(({ letsGo }) => letsGo);
    if (changes.length === 0 && gone)
      return [droppedOf(gone.position.party.name, gone.position.term, undefined, gone.position.evidence)];
    const [only] = held;
    const { party } = only?.position ?? {};
    if (
      changes.length === 0 &&
      only &&
      party &&
      shifters.has(party.name) &&
      heardBefore.has(party.name) &&
      !only.earlier &&
      isStep(only)
    )
      return [newOf(only)];
    return changes;
  });
}
