import { wordsAt } from "../../../src/model/index.ts";
import { type Entity, sentencesOf, tokensOf } from "../../../src/text/index.ts";
import { type Names, namesOf } from "../../../src/text/names/names.ts";
import { written } from "../paragraphs.ts";

/** The names of a text as read. */
export function read(text: string, published?: string): Names {
  const account = written(text, published);
  const tokens = tokensOf(account);
  return namesOf(account, tokens, sentencesOf(account, tokens));
}

/** Each name as "kind: words", in reading order. */
export function kinds(text: string): string[] {
  return read(text).names.map((name) => `${name.kind}: ${wordsAt(text, name.span)}`);
}

/** The words of the names, in reading order. */
export function words(text: string): string[] {
  return read(text).names.map((name) => wordsAt(text, name.span));
}

/** Each titled name as "title | name", in reading order. */
export function titled(text: string): string[] {
  return read(text).names.flatMap((name) =>
    name.title ? [`${wordsAt(text, name.title)} | ${wordsAt(text, name.span)}`] : [],
  );
}

/** The entity whose fullest form is given. */
export function entity(text: string, name: string, published?: string): Entity {
  const { entities } = read(text, published);
  const found = entities.find((one) => one.name === name);
  if (!found) throw new RangeError(`no entity ${name} among ${entities.map((one) => one.name).join(", ")}`);
  return found;
}

/** The words of every mention of the entity whose fullest form is given. */
export function mentions(text: string, name: string): string[] {
  const { names } = read(text);
  return entity(text, name).mentions.flatMap((index) => {
    const mention = names[index];
    return mention ? [wordsAt(text, mention.span)] : [];
  });
}

/** Whom the entity of that name speaks for. */
export function party(text: string, name: string, published?: string): string | undefined {
  return entity(text, name, published).party;
}
