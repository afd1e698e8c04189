import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import type { Account, BlockKind } from "../model/index.ts";
import { type Mark, type Piece, pieces } from "./marks.ts";

/** How one marked piece of text is shown. */
export interface Appearance {
  readonly class: string;
  /** `data-` attributes, by name without the prefix. */
  readonly data: { readonly [name: string]: string };
}

/** An account's words with marks over them. Its text content is the account's text, code unit for code unit. */
export interface AccountTextProps<T> {
  readonly account: Account;
  readonly marks: readonly Mark<T>[];
  readonly appearance: (values: readonly T[]) => Appearance;
}

const ELEMENTS: { readonly [kind in BlockKind]: "h3" | "h4" | "p" } = {
  headline: "h3",
  crosshead: "h4",
  byline: "p",
  dateline: "p",
  paragraph: "p",
  caption: "p",
  boilerplate: "p",
};

export function AccountText<T>({ account, marks, appearance }: AccountTextProps<T>) {
  const parts = useMemo(() => partsOf(account, marks), [account, marks]);
  return (
    <div class="account-text" lang={account.language}>
      {parts.map((part) => (
        <Part key={part.start} part={part} text={account.text} appearance={appearance} />
      ))}
    </div>
  );
}

interface TextPart<T> {
  readonly start: number;
  /** Undefined for the white space between two blocks. */
  readonly kind: BlockKind | undefined;
  readonly pieces: readonly Piece<T>[];
}

/** The whole text, block by block, with what lies between them. */
function partsOf<T>({ text, blocks }: Account, marks: readonly Mark<T>[]): TextPart<T>[] {
  const parts: TextPart<T>[] = [];
  const add = (start: number, end: number, kind: BlockKind | undefined) => {
    if (end > start) parts.push({ start, kind, pieces: pieces(start, end, marks) });
  };
  let place = 0;
  for (const { kind, span } of blocks) {
    add(place, span.start, undefined);
    add(span.start, span.end, kind);
    place = span.end;
  }
  add(place, text.length, blocks.length === 0 ? "paragraph" : undefined);
  return parts;
}

interface PartProps<T> {
  readonly part: TextPart<T>;
  readonly text: string;
  readonly appearance: (values: readonly T[]) => Appearance;
}

function Part<T>({ part, text, appearance }: PartProps<T>): VNode {
  // The same node while nothing in it changes: a long text is then passed over when a choice elsewhere changes.
  return useMemo(() => {
    const inner = part.pieces.map(({ start, end, values }) => {
      const words = text.slice(start, end);
      if (values.length === 0) return words;
      const { class: className, data } = appearance(values);
      const attributes = Object.fromEntries(Object.entries(data).map(([name, value]) => [`data-${name}`, value]));
      return (
        <mark key={start} class={className} {...attributes}>
          {words}
        </mark>
      );
    });
    if (part.kind === undefined) return <span class="between">{inner}</span>;
    const Element = ELEMENTS[part.kind];
    return <Element class={`block ${part.kind}`}>{inner}</Element>;
  }, [part, text, appearance]);
}
