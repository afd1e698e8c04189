import { SOURCE_KINDS, type SourceKind, STANCES, type Stance } from "../../src/model/index.ts";
import type { Fault } from "./fault.ts";

/** What a foot line says of one statement; it goes before whatever the marks say. */
export interface FootLine {
  readonly as?: number;
  readonly within?: number;
  readonly negated?: true;
  readonly kind?: SourceKind;
  readonly name?: string | null;
  /** `null` for `party=-`: no party although a name in the source has one. */
  readonly party?: string | null;
  readonly count?: number | null;
  readonly near?: string | null;
  /** Nearest first. */
  readonly via?: readonly string[];
  readonly stance?: Stance;
  readonly line: number;
}

type Draft = { -readonly [K in keyof FootLine]: FootLine[K] };

const KEYS = "as N, within N, negated, kind=, name=, party=, count=, near=, via=, stance=";

/** Reads the lines below the last `---`: `N: part; part`, one line a statement. */
export function readFoot(lines: readonly { readonly text: string; readonly line: number }[]) {
  const foot = new Map<number, FootLine>();
  const faults: Fault[] = [];
  for (const { text, line } of lines) {
    if (text.trim() === "") continue;
    const complain = (message: string) => faults.push({ line, column: 1, message });
    const found = /^(?<label>\d+):\s+(?<parts>\S.*)$/.exec(text);
    const label = Number(found?.groups?.label);
    if (found === null) complain(`expected “N: part; part” with parts ${KEYS}, found “${text}”`);
    else if (foot.has(label)) complain(`a second line for statement ${label}; put both into one`);
    else foot.set(label, footLine(found.groups?.parts ?? "", line, complain));
  }
  return { foot, faults };
}

function footLine(parts: string, line: number, complain: (message: string) => void): FootLine {
  const draft: Draft = { line };
  const seen = new Set<string>();
  for (const part of parts.split(";").map((one) => one.trim())) {
    const found = /^(?<key>as|within)\s+(?<number>\d+)$|^(?<flag>negated)$|^(?<name>[a-z]+)=(?<value>\S.*)$/.exec(
      part,
    )?.groups;
    const key = found?.key ?? found?.flag ?? found?.name ?? "";
    if (seen.has(key) && key !== "via") complain(`${key} is said twice`);
    seen.add(key);
    if (found?.key === "as") draft.as = Number(found.number);
    else if (found?.key === "within") draft.within = Number(found.number);
    else if (found?.flag !== undefined) draft.negated = true;
    else if (!setValue(draft, key, found?.value ?? "")) complain(`“${part}” is not known here; parts are ${KEYS}`);
  }
  return draft;
}

/** False when the key or its value is not known. */
function setValue(draft: Draft, key: string, value: string): boolean {
  switch (key) {
    case "kind":
      return put(
        SOURCE_KINDS.find((kind) => kind === value),
        (kind) => (draft.kind = kind),
      );
    case "stance":
      return put(
        STANCES.find((stance) => stance === value),
        (stance) => (draft.stance = stance),
      );
    case "count":
      return put(
        value === "-" ? null : /^\d+$/.test(value) ? Number(value) : undefined,
        (count) => (draft.count = count),
      );
    case "name":
      return put(value === "-" ? null : value, (name) => (draft.name = name));
    case "party":
      return put(value === "-" ? null : value.split(" + ").join("; "), (party) => (draft.party = party));
    case "near":
      return put(value === "-" ? null : value, (near) => (draft.near = near));
    case "via":
      draft.via = value === "-" ? [] : [...(draft.via ?? []), value];
      return true;
    default:
      return false;
  }
}

function put<T>(value: T | undefined, into: (value: T) => unknown): boolean {
  if (value === undefined) return false;
  into(value);
  return true;
}
