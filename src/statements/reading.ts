import type { Account, Statement } from "../model/index.ts";
import { type Model, modelOf, type Sentence, type Text, textOf, withTrees } from "../text/index.ts";
import { REPORTING_FORMS } from "./data/reporting-verbs.ts";
import { idiomCuesOf } from "./idioms.ts";
import { type Labeller, labellerOf } from "./labeller/index.ts";
import { layoutOf } from "./layout.ts";
import { statementsOf } from "./statements-of.ts";

/** One account as read: its words and what is said in it. What every room below works on. */
export interface Reading {
  readonly text: Text;
  /** In reading order of their spans. */
  readonly statements: readonly Statement[];
}

/** What has been learnt: the language network, and the labeller that works on what it sees. One caller at a time. */
export interface Models {
  readonly language: Model;
  readonly labeller: Labeller;
}

/**
 * The models in the bytes of their files (src/text/model/english.bin, src/statements/model/labeller.bin).
 * @throws RangeError when they are none
 */
export function modelsOf(language: Uint8Array, labeller: Uint8Array): Models {
  return { language: modelOf(language), labeller: labellerOf(labeller) };
}

/** The reading of one account; with models by trees and labels as well as by rules. Pure; the same in, the same out. */
export function readingOf(account: Account, models?: Models): Reading {
  const plain = textOf(account);
  if (!models) return { text: plain, statements: statementsOf(plain) };
  const { language, labeller } = models;
  const text = withTrees(plain, language, mayReport(plain, labeller.forms));
  return { text, statements: statementsOf(text, labeller) };
}

/** Whether a sentence holds a word that may report: only then is its tree asked for anything. */
function mayReport(plain: Text, forms: ReadonlySet<string>): (sentence: Sentence) => boolean {
  const { tokens } = plain;
  const idioms = new Set(idiomCuesOf(layoutOf(plain)).map(({ words }) => words.from));
  return ({ from, to }) => {
    for (let at = from; at < to; at++) {
      const norm = tokens[at]?.norm ?? "";
      if (REPORTING_FORMS.has(norm) || forms.has(norm) || idioms.has(at)) return true;
    }
    return false;
  };
}
