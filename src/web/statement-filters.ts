import type { Statement } from "../model/index.ts";
import type { StoryAddress } from "./address.ts";

/** Whom a statement is listed under: the name or fullest description, "Unknown" where there is neither. */
export function speakerOf({ source }: Statement): string {
  if (source.kind === "own-voice") return "The outlet itself";
  return source.name ?? "Unknown";
}

/** The statements an address asks for, in the record's order. */
export function statementsFor(
  address: Pick<StoryAddress, "speaker" | "source" | "form">,
  all: readonly Statement[],
): Statement[] {
  const { speaker, source, form } = address;
  return all.filter(
    (statement) =>
      (speaker === undefined || speakerOf(statement) === speaker) &&
      (source === undefined || statement.source.kind === source) &&
      (form === undefined || statement.form === form),
  );
}

/** Each value that occurs with its count, the most frequent first. */
export function tally<T extends string>(values: readonly T[]): { readonly value: T; readonly count: number }[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((x, y) => y.count - x.count || (x.value < y.value ? -1 : 1));
}
