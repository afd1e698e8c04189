import { overlaps, type Position, type Span, type Stance, type Statement } from "../model/index.ts";
import type { Reading } from "../statements/index.ts";
import type { Text } from "../text/index.ts";
import { ownName } from "./bodies.ts";
import type { Move } from "./move.ts";
import { aboutOf } from "./points.ts";
import { statedIn } from "./positions-of.ts";
import { showsStance } from "./stance.ts";
import { standingOf } from "./standing.ts";
import { isSupposed, NEWSGATHERING, SILENT, UNNAMED } from "./supposed.ts";
import { holdersIn, type Setting } from "./who.ts";

/** The stances of statements that no act already tells. */
export function saidMoves(setting: Setting, reading: Reading, told: readonly Move[]): Move[] {
  const byId = new Map(reading.statements.map((statement) => [statement.id, statement]));
  const stated = statedIn(reading);
  const jointly = holdersOf(stated);
  return stated.flatMap((position): Move[] => {
    const [first] = position.evidence;
    if (position.stance === "demand" && (UNNAMED.test(position.term) || NEWSGATHERING.test(position.term))) return [];
    if (position.stance === "reject" && SILENT.test(position.term)) return [];
    const statement = first.statement === undefined ? undefined : byId.get(first.statement);
    if (!statement || isSupposed(setting.text, statement)) return [];
    const inside = told.filter(
      (move) => overlaps(move.point, first.span) || (statement.cue && overlaps(move.point, statement.cue)),
    );
    if (
      inside.some(({ stance }) => stance === position.stance || stance !== "assess") &&
      position.stance !== "no-comment"
    )
      return [];
    const parties = partiesOf(setting, statement, position.party.mention, position.stance);
    const words = setting.text.account.text.slice(first.span.start, first.span.end);
    const stance = pressing(setting.text, statement, words)
      ? "threaten"
      : // "Vell and Ostra announced that the toll would fall": what two sides make known together they have agreed.
        position.stance === "announce" && (jointly.get(statement.id) ?? 0) > 1
        ? "accept"
        : position.stance;
    return parties.map(
      (party): Move => ({
        account: setting.text.account.id,
        party,
        mention: position.party.mention,
        stance,
        point: first.span,
        statement: statement.id,
        standing: standingOf(setting, statement, party, first.span),
        hedged: position.hedged,
        conditions: aboutOf(setting.text, first.span.start, first.span.end).conditions,
        asOf: setting.text.account.published?.slice(0, 10),
        earlier: false,
        letsGo: false,
        breath: statement.cue?.start ?? first.span.start,
        bare: false,
        weak: weaknessOf(setting.text, statement, stance),
      }),
    );
  });
}

/** How many parties tell one statement together. */
function holdersOf(stated: readonly Position[]): ReadonlyMap<string, number> {
  const names = new Map<string, Set<string>>();
  for (const { party, evidence } of stated) {
    const id = evidence[0].statement;
    if (id !== undefined) names.set(id, (names.get(id) ?? new Set()).add(party.name));
  }
  return new Map([...names].map(([id, of]) => [id, of.size]));
}

/** Whether what is said presses the other side: what follows unless it gives in, or what one warns one would do oneself. */
function pressing({ account }: Text, { form, cue }: Statement, words: string): boolean {
  if (form === "direct") return false;
  const warned = cue !== undefined && /\b(?:warn|caution)\p{L}*\b/iu.test(account.text.slice(cue.start, cue.end));
  return (warned && OWN_STEP.test(words)) || CONSEQUENCE.test(words);
}

/** "that her deputies would leave the government", "a walkout could begin in March". */
const OWN_STEP =
  /^(?:that\s+)?(?:otherwise,?\s+)?(?:(?:it|he|she|they|we|I|(?:its|his|her|their|our|my)\s+[^,;.]{2,40}?)\s+(?:would|could|will|might|may)\s+(?:not\s+)?(?:also\s+)?(?:leave|quit|close|strike|walk|halt|halve|stop|cut|withdraw|sue|boycott|block|suspend|retaliate|resign|pull|impose|shut|cancel|expel|refuse|take|go to court|call|end|act|respond|bring down|turn back|seize)\b|(?:a|an|another|further|new)\s+(?:[\p{L}-]+\s+)?(?:strikes?|walkouts?|stoppages?|boycotts?|blockades?|lawsuits?|tariffs|sanctions)\s+(?:would|could|will|might|may)\b)/iu;

/** "denied that the gate had stood open": what is said not to be so is no matter of wanting. */
const DENIED =
  /^(?:(?:the |any |all )?(?:suggestions?|claims?|accusations?|allegations?|reports?|charges?|idea|notion) (?:that|of)\b|that\b).*\b(?:had|was|were|did|has|is|are)\b|^(?:any wrongdoing|wrongdoing|responsibility|the accusations?|the allegations?|the charges?)\b/isu;

/** "denied holding it back": what one says one has not done, where "ruled out holding it back" tells what one will not do. */
function deniesDoing({ account }: Text, { cue }: Statement, content: string): boolean {
  const words = cue ? account.text.slice(cue.start, cue.end) : "";
  return /\bden(?:y|ies|ied|ying)$/iu.test(words) && /^\p{L}+ing\b/u.test(content);
}

function weaknessOf(text: Text, statement: Statement, stance: Stance): Move["weak"] {
  const [first] = statement.content;
  const words = first ? text.account.text.slice(first.start, first.end) : "";
  if (stance === "reject" && (DENIED.test(words) || deniesDoing(text, statement, words))) return "quoted";
  if (stance === "no-comment" || stance === "conditional" || stance === "threaten" || showsStance(text, statement))
    return "no";
  return statement.form === "direct" ? "quoted" : "reported";
}

/** "that if Vell does not sign, the war will go on": what follows unless the other side gives in. */
const CONSEQUENCE =
  /^(?:that\s+)?if\b[^,]*,\s+(?:then\s+)?.*\b(?:will|would|shall)\b|^(?:that\s+)?if\b.*\b(?:refuses?|rejects?|does not|do not|did not|fails?)\b/iu;

/** The parties of a statement's source; none for people who are not named and speak for nobody. */
function partiesOf(setting: Setting, statement: Statement, mention: Span | undefined, stance: Stance): string[] {
  const { source } = statement;
  if (source.kind === "document" || source.kind === "estimate") return [];
  const holders = mention ? holdersIn(setting, mention) : [];
  if (source.kind !== "anonymous")
    return holders.length > 0
      ? holders.map((holder) => holder.name)
      : mention === undefined
        ? [ownName(setting, statement)]
        : [];
  if (source.party) return [source.party];
  // Sources close to a party speak for it where they tell its stance; what they think of it is theirs.
  const near =
    source.near === undefined || (stance === "assess" && !tellsConsequence(setting, statement))
      ? undefined
      : namedWithin(setting, source.near);
  if (near) return [near];
  return holders.filter((holder) => !holder.known).map((holder) => holder.name);
}

function tellsConsequence({ text }: Setting, { content }: Statement): boolean {
  return content.some(({ start, end }) =>
    /\bif\b.*\b(?:will|would|refuses?|rejects?)\b/isu.test(text.account.text.slice(start, end)),
  );
}

/** The party that a nearness names: "the Kremlin", "Kremlin deliberations"; undefined where it names nobody known. */
function namedWithin({ cast }: Setting, near: string): string | undefined {
  const words = near.replace(/^the\s+/iu, "").split(/\s+/u);
  for (let length = words.length; length > 0; length--) {
    const known = cast.byName.get(
      words
        .slice(0, length)
        .join(" ")
        .toLowerCase()
        .replace(/[’']s$/u, ""),
    );
    if (known) return known;
  }
  return undefined;
}
