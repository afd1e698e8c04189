import { contains, type Statement, type StatementId } from "../model/index.ts";
import { type Layout, tokenFrom } from "./layout.ts";

/** "Reis said she had refused": what speakers tell of themselves is part of what they say, and no statement of its own. */
export function withoutOwnDoings(
  statements: readonly Statement[],
  holders: readonly (StatementId | undefined)[],
): Statement[] {
  const known = new Map(statements.map((statement) => [statement.id, statement]));
  return statements.filter(({ source }, index) => {
    const holder = known.get(holders[index] ?? ("" as StatementId));
    const { name, mention } = source;
    if (!holder || name === undefined || mention === undefined || holder.source.name !== name) return true;
    return !holder.content.some((part) => contains(part, mention));
  });
}

/** For each statement, the nearest one in whose content its cue stands: contents are painted on, the widest first. */
export function holdersOf(layout: Layout, statements: readonly Statement[]): (StatementId | undefined)[] {
  const painted = new Int32Array(layout.tokens.length).fill(-1);
  const width = ({ span: place }: Statement) => place.end - place.start;
  const order = statements.map((_, index) => index).filter((index) => statements[index]?.cue);
  order.sort((a, b) => width(statements[b] as Statement) - width(statements[a] as Statement));
  const holders = new Array<StatementId | undefined>(statements.length).fill(undefined);
  for (const index of order) {
    const statement = statements[index];
    if (!statement?.cue) continue;
    const holder = painted[tokenFrom(layout, statement.cue.start)] ?? -1;
    holders[index] = statements[holder]?.id;
    for (const part of statement.content)
      painted.fill(index, tokenFrom(layout, part.start), tokenFrom(layout, part.end));
  }
  return holders;
}
