import type { Difference } from "../../model/index.ts";

/** A difference that the page lists, and the number its places go by. */
export interface Numbered {
  readonly number: number;
  readonly difference: Difference;
}

/** The id that one side of a numbered difference has on the page. */
export function placeId(number: number, side: "a" | "b"): string {
  return `d${number}${side}`;
}
