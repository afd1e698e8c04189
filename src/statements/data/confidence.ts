// Measured on the 84 articles of polnear-dev and the 44 accounts of the corpus' development part, as the labeller leaves
// them: the share of each finding whose content is found by a reader as well.
/** Precision of each rule and of the labeller, 0 to 1. `npm run score -- statements` measures it anew. */
export const CONFIDENCE: { readonly [rule: string]: number } = {
  "according-to": 0.93,
  "clause-after-cue": 0.87,
  "clause-before-cue": 0.9,
  "colon-after-cue": 0.6,
  "dash-attribution": 0.95,
  "headline-colon": 0.7,
  labeller: 0.78,
  "nominal-cue": 0.5,
  "owned-nominal-cue": 0.85,
  "speaker-labels": 0.92,
  "no-comment": 0.78,
  "orphan-quotations": 0.61,
  "own-voice": 0.9,
  "passive-act": 0.8,
  "passive-by": 0.65,
  "question-after-cue": 0.7,
  "quotation-after-cue": 0.91,
  "quotation-before-cue": 0.98,
  "reported-act": 0.75,
  stance: 0.67,
  "that-after-cue": 0.91,
};
