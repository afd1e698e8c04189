import { wordsAt } from "../../model/index.ts";
import type { Entity } from "../../text/index.ts";
import type { Layout } from "../layout.ts";
import { namesIn } from "./phrases.ts";

/** Paragraphs that are a question by themselves; fewer make no interview. */
const LEAST_QUESTIONS = 2;

const INTERVIEWEES = new WeakMap<Layout, { readonly entity: Entity | undefined }>();

/**
 * Who says "I" outside quotation marks in an interview without speakers' labels: the one person its headline names, else
 * the person named most before the first question. Undefined where the account is no interview, or names several alike.
 */
export function intervieweeOf(layout: Layout): Entity | undefined {
  const known = INTERVIEWEES.get(layout);
  if (known) return known.entity;
  const entity = findInterviewee(layout);
  INTERVIEWEES.set(layout, { entity });
  return entity;
}

function findInterviewee(layout: Layout): Entity | undefined {
  const { text, blocks } = layout.text.account;
  const questions = blocks.filter(({ span }) => /^[^“"].*\?$/su.test(wordsAt(text, span)));
  const [first] = questions;
  if (!first || questions.length < LEAST_QUESTIONS) return undefined;
  const intro = blocks.filter(({ span }) => span.end <= first.span.start);
  const headline = intro.slice(0, 1);
  return onlyPerson(layout, headline, 1) ?? onlyPerson(layout, intro, 2);
}

/** The person named in these blocks more often than any other; where there are several, at least `least` times. */
function onlyPerson(layout: Layout, blocks: Layout["text"]["account"]["blocks"], least: number): Entity | undefined {
  const counts = new Map<Entity, number>();
  for (const { span } of blocks)
    for (const { entity } of namesIn(layout, span)) {
      const person = layout.text.entities[entity];
      if (person?.kind === "person") counts.set(person, (counts.get(person) ?? 0) + 1);
    }
  const [most, next] = [...counts].sort(([, a], [, b]) => b - a);
  if (!most) return undefined;
  return next === undefined || (most[1] > next[1] && most[1] >= least) ? most[0] : undefined;
}
