import { ReadoutError } from "../model/index.ts";
import type { Agenda, AgendaParty, AgendaTerm } from "./agenda.ts";

/*
 * An agenda as a file that people edit: the part of YAML 1.2 that it needs and no more. Two lists, `parties` and `terms`,
 * of blocks with `name`, `hide`, and `aliases`, or `words` and `pin`. Strings are plain or in double quotation marks.
 */

const HEAD = `# Agenda: the parties and the terms of a story. Edit it, and read the accounts again with --agenda.
# Rename a term: change its name and keep its words. Merge two: put the words of both under one name.
# Split one: give each part its own words. "pin: true" puts it first, "hide: true" leaves it out.
`;

/** The agenda as a file. `agendaFrom(fileOf(agenda))` gives the same agenda. */
export function fileOf({ parties, terms }: Agenda): string {
  return `${HEAD}${listed("parties", parties.map(partyLines))}${listed("terms", terms.map(termLines))}`;
}

function listed(key: string, blocks: readonly string[]): string {
  return blocks.length === 0 ? `${key}: []\n` : `${key}:\n${blocks.join("")}`;
}

function partyLines({ name, aliases, hide }: AgendaParty): string {
  return `  - name: ${written(name)}\n${hide ? "    hide: true\n" : ""}${strings("aliases", aliases)}`;
}

function termLines({ name, words, pin, hide }: AgendaTerm): string {
  const flags = `${pin ? "    pin: true\n" : ""}${hide ? "    hide: true\n" : ""}`;
  return `  - name: ${written(name)}\n${flags}${strings("words", words)}`;
}

function strings(key: string, values: readonly string[]): string {
  return values.length === 0 ? "" : `    ${key}:\n${values.map((value) => `      - ${written(value)}\n`).join("")}`;
}

/** A string that YAML reads as that string: plain where nothing in it means more than itself. */
function written(value: string): string {
  return /^[\p{L}(][\p{L}\p{N} ’'(),.%-]*$/u.test(value) && !/\s$|^(?:true|false|yes|no|null|on|off)$/iu.test(value)
    ? value
    : JSON.stringify(value);
}

/**
 * The agenda that a file holds; what it leaves out is empty or false.
 * @throws ReadoutError bad-input with the line that is not as expected.
 */
export function agendaFrom(file: string): Agenda {
  const blocks: { readonly of: "parties" | "terms"; readonly entry: Entry }[] = [];
  let section: "parties" | "terms" | undefined;
  let list: string[] | undefined;
  file.split(/\r?\n/u).forEach((raw, index) => {
    const at = index + 1;
    const line = withoutComment(raw);
    if (line.trim() === "" || line.trim() === "---") return;
    const top = /^(parties|terms):\s*(\[\s*\])?\s*$/u.exec(line);
    const entry = /^ *- +name:\s*(.+)$/u.exec(line);
    const value = /^ +- +(.+)$/u.exec(line);
    const field = /^ +(aliases|words|pin|hide|name):\s*(.*)$/u.exec(line);
    const last = blocks.at(-1);
    if (top) section = top[1] === "terms" ? "terms" : "parties";
    else if (entry && section) blocks.push({ of: section, entry: newEntry(stringAt(entry[1] ?? "", at), at) });
    else if (value && last && list) list.push(stringAt(value[1] ?? "", at));
    else if (field && last) {
      list = fieldAt(last.entry, last.of, field[1] ?? "", field[2] ?? "", at);
      return;
    } else throw unexpected(at, raw);
    if (top || entry) list = undefined;
  });
  const of = (wanted: "parties" | "terms") => blocks.filter((block) => block.of === wanted).map(({ entry }) => entry);
  return {
    parties: of("parties").map(({ name, strings: aliases, hide }) => ({ name, aliases, hide })),
    terms: of("terms").map(({ name, strings: words, pin, hide }) => ({ name, words, pin, hide })),
  };
}

interface Entry {
  readonly name: string;
  readonly strings: string[];
  pin: boolean;
  hide: boolean;
}

function newEntry(name: string, line: number): Entry {
  if (name === "") throw new ReadoutError("bad-input", `agenda, line ${line}: expected a name, found nothing`);
  return { name, strings: [], pin: false, hide: false };
}

/** Puts a field's value into its entry; gives the list that following lines add to, where it opens one. */
function fieldAt(
  entry: Entry,
  of: "parties" | "terms",
  key: string,
  value: string,
  line: number,
): string[] | undefined {
  const lists = of === "parties" ? "aliases" : "words";
  if (key === lists) {
    entry.strings.push(...flowAt(value, line));
    return entry.strings;
  }
  if (key === "hide" || (key === "pin" && of === "terms")) {
    if (value !== "true" && value !== "false")
      throw new ReadoutError("bad-input", `agenda, line ${line}: expected ${key}: true or false, found ${value}`);
    entry[key] = value === "true";
    return undefined;
  }
  throw new ReadoutError(
    "bad-input",
    `agenda, line ${line}: expected ${lists}, hide${of === "terms" ? " or pin" : ""}, found ${key}`,
  );
}

/** `[a, "b, c"]` on one line, or nothing where the list follows on lines of its own. */
function flowAt(value: string, line: number): string[] {
  if (value === "") return [];
  const inner = /^\[(.*)\]$/u.exec(value)?.[1];
  if (inner === undefined) throw new ReadoutError("bad-input", `agenda, line ${line}: expected a list, found ${value}`);
  const items = inner.match(/\s*"(?:[^"\\]|\\.)*"\s*|[^,]+/gu) ?? [];
  return items.map((item) => stringAt(item.trim(), line)).filter((item) => item !== "");
}

function stringAt(value: string, line: number): string {
  const plain = value.trim();
  const single = /^'((?:[^']|'')*)'$/u.exec(plain)?.[1];
  if (single !== undefined) return single.replaceAll("''", "'");
  if (!plain.startsWith('"')) return plain;
  try {
    const read: unknown = JSON.parse(plain);
    if (typeof read === "string") return read;
  } catch {
    // Said below, with the line.
  }
  throw new ReadoutError("bad-input", `agenda, line ${line}: expected a string in quotation marks, found ${plain}`);
}

/** A comment begins with a number sign at the line's head or behind a blank, outside quotation marks. */
function withoutComment(line: string): string {
  const match = /^((?:"(?:[^"\\]|\\.)*"|[^"#]|(?<!\s)(?<!^)#)*?)(?:(?<=^|\s)#.*)?$/u.exec(line);
  return (match?.[1] ?? line).trimEnd();
}

function unexpected(line: number, found: string): ReadoutError {
  return new ReadoutError(
    "bad-input",
    `agenda, line ${line}: expected parties:, terms:, “- name: …” or one of its fields, found ${found.trim()}`,
  );
}
