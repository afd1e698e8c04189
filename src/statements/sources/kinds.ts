import type { SourceKind, Span } from "../../model/index.ts";
import { DETERMINERS } from "../data/closed-class.ts";
import { DOCUMENTS, ESTIMATES, INSTITUTIONS, OFFICES, PLAIN_SOURCES, UNNAMED_PEOPLE } from "../data/source-words.ts";
import { isCapital, type Layout, normAt, type Run } from "../layout.ts";
import { isPersonNoun } from "./person-nouns.ts";
import { namesIn } from "./phrases.ts";

/** On what sort of word a described source stands, by its head noun. */
export function kindOf(layout: Layout, run: Run, head: number, mention: Span): SourceKind {
  const norm = normAt(layout, head);
  for (let at = run.from; at < run.to; at++) if (/^estimates?$/.test(normAt(layout, at))) return "estimate";
  if (ESTIMATES.has(norm)) return "estimate";
  if (PLAIN_SOURCES.has(norm)) return "anonymous";
  if (/^(?:executive|officer)$/.test(norm) && normAt(layout, head - 1) === "chief") return "office";
  if (OFFICES.has(norm)) return "office";
  if (DOCUMENTS.has(norm)) return "document";
  if (UNNAMED_PEOPLE.has(norm)) return isCapital(layout, head) && head > run.from ? "institution" : "anonymous";
  if (INSTITUTIONS.has(norm)) return "institution";
  const [name] = namesIn(layout, mention);
  if (name && layout.text.entities[name.entity]?.kind !== "person") return "institution";
  if (isCapital(layout, head) && !DETERMINERS.has(norm))
    return (/^(?:[a-z]\.?){2,}$/.test(norm) && norm.length < 6) || name || head > run.from ? "institution" : "named";
  return isPersonNoun(norm) || /s$/.test(norm) ? "anonymous" : "institution";
}
