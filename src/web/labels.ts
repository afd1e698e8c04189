import type { DifferenceKind, Form, Severity, SourceKind, TermState, Verdict } from "../model/index.ts";
import type { Scope } from "./address.ts";

/** What each kind is called on a page. */
export const DIFFERENCE_LABELS: { readonly [kind in DifferenceKind]: string } = {
  identical: "Quotation unchanged",
  trimmed: "Quotation trimmed",
  altered: "Quotation altered",
  rendered: "Quotation in other words",
  promoted: "Paraphrase put in quotation marks",
  demoted: "Quotation made a paraphrase",
  reassigned: "Quotation given to another speaker",
  spliced: "Quotations joined into one",
  figure: "Figure",
  date: "Date",
  "attribution-lost": "Attribution lost",
  "attribution-gained": "Attribution added",
  "attribution-changed": "Attribution changed",
  "hedge-lost": "Hedge lost",
  "hedge-gained": "Hedge added",
  negation: "Negation changed",
  wording: "Wording changed",
  "only-in": "In one account only",
};

export const SCOPE_LABELS: { readonly [scope in Scope]: string } = {
  ...DIFFERENCE_LABELS,
  differing: "All that differ",
  all: "All, unchanged ones too",
};

export const SEVERITY_LABELS: { readonly [severity in Severity]: string } = {
  1: "a matter of form",
  2: "worth a look",
  3: "changes what was said",
};

export const VERDICT_LABELS: { readonly [verdict in Verdict]: string } = {
  agree: "they agree",
  compatible: "both can be right",
  conflict: "they conflict",
};

export const SOURCE_LABELS: { readonly [kind in SourceKind]: string } = {
  named: "Named person",
  office: "Office",
  institution: "Institution",
  anonymous: "Unnamed",
  document: "Document",
  estimate: "Estimate",
  "own-voice": "Outlet’s own voice",
};

export const FORM_LABELS: { readonly [form in Form]: string } = {
  direct: "Quoted",
  indirect: "Reported",
  mixed: "Partly quoted",
  "no-comment": "No comment",
  "own-voice": "Own voice",
};

/** How a term of the grid stands. */
export const STATE_LABELS: { readonly [state in TermState]: string } = {
  agreed: "Agreed",
  apart: "Apart",
  movable: "Movable",
  unknown: "Unknown",
};
