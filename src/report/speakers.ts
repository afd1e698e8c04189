import type { Source, Statement } from "../model/index.ts";
import type { Places } from "./places.ts";

/** Everything one speaker is reported to have said, in all accounts. */
export interface Speaker {
  /** "Mira Solane (Estavia)", "three officials (not named, close to the palace)". */
  readonly title: string;
  readonly said: readonly Said[];
}

/** One thing a speaker said. */
export interface Said {
  readonly statement: Statement;
  /** Where other accounts have the same words, as `place`. */
  readonly also: readonly string[];
}

const KINDS_SAID = { anonymous: "not named", document: "document", estimate: "estimate" } as const;

/**
 * The statements by who made them, speakers in the order they first speak. A named speaker is one across accounts;
 * what the outlets say in their own voice is left out.
 */
export function speakersOf(statements: readonly Statement[], places: Places): Speaker[] {
  const speakers = new Map<string, { title: string; said: Map<string, { statement: Statement; also: string[] }> }>();
  for (const statement of statements) {
    if (statement.source.kind === "own-voice") continue;
    const title = titleOf(statement, places);
    const speaker = speakers.get(title.toLowerCase()) ?? { title, said: new Map() };
    speakers.set(title.toLowerCase(), speaker);
    const words = contentWords(statement, places);
    const before = speaker.said.get(words);
    if (before === undefined) speaker.said.set(words, { statement, also: [] });
    else before.also.push(places.place(statement));
  }
  return [...speakers.values()].map(({ title, said }) => ({ title, said: [...said.values()] }));
}

/** What makes two statements of one speaker the same: their words in their order, and whether they are quoted. */
function contentWords({ id, account, content, form }: Statement, places: Places): string {
  const words = content.flatMap((span) => places.words({ account, span }).match(/[\p{L}\p{N}]+/gu) ?? []);
  return words.length === 0 ? id : `${form} ${words.join(" ").toLowerCase()}`;
}

function titleOf({ account, source }: Statement, places: Places): string {
  const mention = source.mention && places.words({ account, span: source.mention });
  const name = (source.name ?? mention ?? "speaker not known").replace(/\s+/g, " ");
  const more = [...standing(source), ...party(source, name)];
  return more.length === 0 ? name : `${name} (${more.join(", ")})`;
}

function standing({ kind, count, near }: Source): string[] {
  const said = kind in KINDS_SAID ? [KINDS_SAID[kind as keyof typeof KINDS_SAID]] : [];
  return [...said, ...(count === undefined ? [] : [`${count}`]), ...(near === undefined ? [] : [`close to ${near}`])];
}

function party({ party }: Source, name: string): string[] {
  return party === undefined || party.toLowerCase() === name.toLowerCase() ? [] : [party];
}
