import { DIFFERENCE_KINDS, FORMS, SOURCE_KINDS, type Span, span } from "../model/index.ts";

/** Which page is shown and what is chosen on it: all of it stands in the browser's address, so that it can be shared. */
export type Address =
  | { readonly page: "stories"; readonly query: string }
  | StoryAddress
  | CompareAddress
  | { readonly page: "nowhere"; readonly path: string };

export interface StoryAddress {
  readonly page: "story";
  readonly story: string;
  /** The account that is open beside the statements. */
  readonly account: string | undefined;
  readonly statement: string | undefined;
  /** Words of the open account that a position was read from. */
  readonly words: Span | undefined;
  readonly speaker: string | undefined;
  readonly source: (typeof SOURCE_KINDS)[number] | undefined;
  readonly form: (typeof FORMS)[number] | undefined;
}

/** Which differences are listed: those that change something, all, or one kind. */
export const SCOPES = ["differing", "all", ...DIFFERENCE_KINDS] as const;
export type Scope = (typeof SCOPES)[number];

export interface CompareAddress {
  readonly page: "compare";
  readonly story: string;
  readonly a: string | undefined;
  readonly b: string | undefined;
  readonly scope: Scope;
  /** The least severity listed. */
  readonly severity: 1 | 2 | 3;
  /** Number of the chosen difference among all of the pair, from 1. */
  readonly at: number | undefined;
}

/** The story page with nothing chosen. */
export function storyAddress(story: string): StoryAddress {
  const none = undefined;
  return { page: "story", story, account: none, statement: none, words: none, speaker: none, source: none, form: none };
}

/** The compare page of two accounts with nothing chosen; without accounts, of the two that share most. */
export function compareAddress(story: string, a?: string, b?: string): CompareAddress {
  return { page: "compare", story, a, b, scope: "differing", severity: 1, at: undefined };
}

/** What an address of the browser asks for. Values that are none of ours are passed over. */
export function addressOf(path: string, search: string): Address {
  const given = new URLSearchParams(search);
  const text = (name: string) => given.get(name) || undefined;
  if (path === "/") return { page: "stories", query: given.get("q") ?? "" };
  const [, story, compare] = /^\/stories\/([a-z0-9]+)(\/compare)?\/?$/.exec(path) ?? [];
  if (story === undefined) return { page: "nowhere", path };
  if (compare === undefined) {
    return {
      page: "story",
      story,
      account: text("account"),
      statement: text("statement"),
      words: spanIn(text("words")),
      speaker: text("speaker"),
      source: oneOf(SOURCE_KINDS, text("source")),
      form: oneOf(FORMS, text("form")),
    };
  }
  const at = Number(given.get("at"));
  return {
    page: "compare",
    story,
    a: text("a"),
    b: text("b"),
    scope: oneOf(SCOPES, text("kind")) ?? "differing",
    severity: given.get("severity") === "3" ? 3 : given.get("severity") === "2" ? 2 : 1,
    at: Number.isInteger(at) && at > 0 ? at : undefined,
  };
}

/** The path and query that `addressOf` reads as `address`. */
export function pathOf(address: Address): string {
  switch (address.page) {
    case "stories":
      return withQuery("/", { q: address.query });
    case "story": {
      const { account, statement, words, speaker, source, form } = address;
      const place = words && `${words.start}-${words.end}`;
      return withQuery(`/stories/${address.story}`, { account, statement, words: place, speaker, source, form });
    }
    case "compare": {
      const { a, b, scope, severity, at } = address;
      return withQuery(`/stories/${address.story}/compare`, {
        a,
        b,
        kind: scope === "differing" ? undefined : scope,
        severity: severity === 1 ? undefined : String(severity),
        at: at === undefined ? undefined : String(at),
      });
    }
    case "nowhere":
      return address.path;
  }
}

/** "120-164" as a span; undefined when it is none. */
function spanIn(value: string | undefined): Span | undefined {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(value ?? "") ?? [];
  return start !== undefined && Number(start) < Number(end) ? span(Number(start), Number(end)) : undefined;
}

function withQuery(path: string, values: { readonly [name: string]: string | undefined }): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== undefined && value !== "") query.set(name, value);
  const printed = query.toString();
  return printed === "" ? path : `${path}?${printed}`;
}

function oneOf<const T extends string>(values: readonly T[], value: string | undefined): T | undefined {
  return values.find((each) => each === value);
}
