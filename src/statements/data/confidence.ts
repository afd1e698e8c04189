// Measured on the 84 articles of polnear-dev: the share of each rule's findings whose content is found by a reader as well.
/** Precision of each rule, 0 to 1. `npm run score -- statements` measures it anew. */
export const CONFIDENCE: { readonly [rule: string]: number } = {
  "according-to": 0.92,
  "clause-after-cue": 0.62,
  "clause-before-cue": 0.62,
  "colon-after-cue": 0.6,
  "dash-attribution": 0.9,
  "headline-colon": 0.7,
  "nominal-cue": 0.5,
  "owned-nominal-cue": 0.7,
  "speaker-labels": 0.9,
  "no-comment": 0.9,
  "orphan-quotations": 0.73,
  "own-voice": 0.9,
  "passive-by": 0.5,
  "question-after-cue": 0.5,
  "quotation-after-cue": 0.9,
  "quotation-before-cue": 0.88,
  "reported-act": 0.5,
  "that-after-cue": 0.7,
};
