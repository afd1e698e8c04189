import { contains } from "../model/index.ts";
import type { Text } from "../text/index.ts";
import type { Move } from "./move.ts";
import type { Features } from "./terms.ts";

/** A move, and the part of its listed places that it stands for. */
export interface Split {
  readonly move: Move;
  readonly names: readonly string[] | undefined;
}

/** A list of places that others of the same party tell apart becomes one move for each part. */
export function splitByPlaces(moves: readonly Move[], texts: ReadonlyMap<string, Text>): Split[] {
  const namesOf = (move: Move) => {
    const text = texts.get(move.account);
    return text
      ? text.names
          .filter(({ span, kind }) => contains(move.point, span) && kind !== "people")
          .map(({ span }) => text.account.text.slice(span.start, span.end))
      : [];
  };
  const named = moves.map((move) => ({ move, names: namesOf(move) }));
  return named.flatMap(({ move, names }): Split[] => {
    if (names.length < 3) return [{ move, names: undefined }];
    const parts: string[][] = [];
    const left = new Set(names);
    for (const other of named) {
      if (other.move === move || other.move.party !== move.party) continue;
      const shared = [...new Set(other.names.filter((name) => left.has(name)))];
      if (shared.length < 2 || shared.length === names.length) continue;
      parts.push(shared);
      for (const name of shared) left.delete(name);
    }
    return parts.length > 1 ? parts.map((part) => ({ move, names: part })) : [{ move, names: undefined }];
  });
}

/** The features that stand for these names. */
export function onlyNames(features: Features, names: readonly string[]): Features {
  const kept = new Set(names.flatMap((name) => name.toLowerCase().split(/\s+/u)));
  return new Map([...features].filter(([stem]) => [...kept].some((name) => name.startsWith(stem))));
}
