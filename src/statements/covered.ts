import type { Span } from "../model/index.ts";
import { type Layout, tokenFrom } from "./layout.ts";

/** Which tokens some spans touch: asked once a token, where asking every span would cost a text its square. */
export interface Covered {
  readonly add: (place: Span) => void;
  /** Whether any token of `place` is covered. */
  readonly touches: (place: Span) => boolean;
  /** Whether every token of `place` is. */
  readonly holds: (place: Span) => boolean;
}

/** Nothing covered yet. */
export function coveredIn(layout: Layout): Covered {
  const tokens = new Uint8Array(layout.tokens.length);
  const run = ({ start, end }: Span): Uint8Array => {
    const last = layout.tokens[tokenFrom(layout, start) - 1];
    const from = tokenFrom(layout, start) - (last && last.span.end > start ? 1 : 0);
    return tokens.subarray(from, Math.max(from, tokenFrom(layout, end)));
  };
  return {
    add: (place) => {
      run(place).fill(1);
    },
    touches: (place) => run(place).includes(1),
    holds: (place) => !run(place).includes(0),
  };
}
