import { contains, overlaps, type Span, type Standing, type Statement } from "../model/index.ts";
import { issuer, ownName } from "./bodies.ts";
import type { Setting } from "./who.ts";

/** The statement whose content holds a place most closely, or whose cue it is. */
export function innermost(statements: readonly Statement[], at: Span): Statement | undefined {
  let best: Statement | undefined;
  for (const statement of statements) {
    const holds =
      (statement.cue && overlaps(statement.cue, at)) || statement.content.some((part) => contains(part, at));
    if (holds && (!best || statement.span.end - statement.span.start <= best.span.end - best.span.start))
      best = statement;
  }
  return best;
}

/** On whose word a party's stance stands here; `cue` are the words that tell it. */
export function standingOf(setting: Setting, statement: Statement | undefined, party: string, cue: Span): Standing {
  const own = issuer(setting) === party;
  const holder =
    statement?.within && statement.cue && overlaps(statement.cue, cue)
      ? setting.statements.find(({ id }) => id === statement.within)
      : statement;
  if (!holder || holder.form === "own-voice") return own ? "own-voice" : "reported";
  if (holder.source.kind === "anonymous") return "unnamed";
  if (ownName(setting, holder) === party) return own && holder.source.kind !== "named" ? "own-voice" : "on-record";
  return "reported";
}
