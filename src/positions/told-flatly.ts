import type { Span, Stance, Statement } from "../model/index.ts";
import type { Move } from "./move.ts";
import { standingOf } from "./standing.ts";
import type { Holder, Setting } from "./who.ts";

/** What is told of a party without a verb of its own: "off the table for Vell", "unclear whether Vell would sign". */
export interface FlatlyTold {
  readonly stance: Stance;
  readonly point: Span;
  readonly statement: Statement | undefined;
  readonly hedged: boolean;
}

/** The stance of a party whose act is not told: it is of the account's day and hangs on nothing. */
export function toldFlatly(setting: Setting, { name, mention }: Holder, told: FlatlyTold): Move {
  const { stance, point, statement, hedged } = told;
  const { account } = setting.text;
  return {
    account: account.id,
    party: name,
    mention,
    stance,
    point,
    statement: statement?.id,
    standing: standingOf(setting, statement, name, mention),
    hedged,
    conditions: [],
    asOf: account.published?.slice(0, 10),
    earlier: false,
    letsGo: false,
    breath: mention.start,
    bare: false,
    weak: "no",
  };
}
