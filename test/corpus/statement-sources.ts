import type { CastMention } from "./cast.ts";
import type { Complain } from "./fault.ts";
import type { FootLine } from "./foot.ts";
import type { MarkedName } from "./marked-text.ts";
import type { Mark } from "./marks.ts";
import type { Sketch } from "./sketch.ts";
import { factsOf, isPronoun, SOURCE_CODES, type SourceFacts } from "./sources.ts";

/** The source of each statement by its number; undefined where it cannot be told, which is a fault. */
export function sourcesOf(
  sketches: readonly Sketch[],
  text: string,
  names: readonly MarkedName[],
  bare: boolean,
  complain: Complain,
): ReadonlyMap<number, SourceFacts | undefined> {
  const done = new Map<number, SourceFacts | undefined>();
  const factsAt = (sketch: Sketch): SourceFacts | undefined => {
    if (!done.has(sketch.label)) {
      done.set(sketch.label, undefined);
      done.set(sketch.label, withFoot(carried(sketch), sketch.foot));
    }
    return done.get(sketch.label);
  };
  const carried = (sketch: Sketch): SourceFacts | undefined => {
    const { source, foot, first, label } = sketch;
    if (sketch.nobody) {
      if (source !== undefined) complain(source, `statement ${label} has a source although its cue says :nobody`);
      return { kind: "anonymous", name: undefined, party: undefined, count: undefined, near: undefined, via: [] };
    }
    const words = source === undefined ? undefined : text.slice(source.start, source.end);
    const as = foot?.as ?? source?.as;
    const code = foot?.kind ?? SOURCE_CODES[source?.codes[0] ?? ""];
    const told = (kind = code) =>
      source === undefined || words === undefined || isPronoun(words)
        ? undefined
        : factsOf(words, mentionsInside(names, source), kind);
    if (as === undefined && words !== undefined && !isPronoun(words)) {
      const facts = told(code ?? (bare ? "named" : undefined));
      if (facts === undefined)
        complain(
          source ?? first,
          `what kind of source is “${words}”? Write {s${label}:office …}, :inst, :anon, :doc or :est, or list the name in cast.txt`,
        );
      return facts;
    }
    const giver = as === undefined ? runningSpeaker(sketch, sketches) : sketches.find((other) => other.label === as);
    const given = giver === undefined ? undefined : factsAt(giver);
    if (given !== undefined) return merge(given, told(code ?? given.kind), code);
    if (foot?.name !== undefined || (bare && as === undefined))
      return { kind: code ?? "named", name: undefined, party: undefined, count: undefined, near: undefined, via: [] };
    if (giver === undefined)
      complain(
        first,
        as === undefined
          ? `nobody speaks before statement ${label}: give its source with {s${label}=N …} or a foot line “${label}: name=…”`
          : `there is no statement ${as}`,
      );
    else if (as !== undefined)
      complain(first, `the source of statement ${label} leads to statement ${as}, which has none, or back to itself`);
    return undefined;
  };
  for (const sketch of sketches) factsAt(sketch);
  return done;
}

/** The last statement before that is told inside no other: whoever said it goes on speaking. */
function runningSpeaker(sketch: Sketch, sketches: readonly Sketch[]): Sketch | undefined {
  return sketches.findLast(
    (other) =>
      other.within === undefined &&
      !other.nobody &&
      other.first.start < sketch.first.start &&
      other.label !== sketch.within,
  );
}

function mentionsInside(names: readonly MarkedName[], source: Mark): CastMention[] {
  return names.flatMap(({ span: at, member }) =>
    member !== undefined && source.start <= at.start && at.end <= source.end
      ? [{ start: at.start - source.start, end: at.end - source.start, member }]
      : [],
  );
}

/** `as N` takes all from N except what the words here tell by themselves. */
function merge(given: SourceFacts, told: SourceFacts | undefined, code: SourceFacts["kind"] | undefined): SourceFacts {
  return { ...given, kind: code ?? given.kind, count: told?.count ?? given.count, near: told?.near ?? given.near };
}

function withFoot(base: SourceFacts | undefined, foot: FootLine | undefined): SourceFacts | undefined {
  if (foot === undefined) return base;
  const kind = foot.kind ?? base?.kind;
  if (kind === undefined) return undefined;
  const chosen = <T>(said: T | null | undefined, otherwise: T | undefined) =>
    said === undefined ? otherwise : (said ?? undefined);
  return {
    kind,
    name: foot.name === undefined ? base?.name : (foot.name ?? undefined),
    party: chosen(foot.party, base?.party),
    count: chosen(foot.count, base?.count),
    near: chosen(foot.near, base?.near),
    via: foot.via ?? base?.via ?? [],
  };
}
