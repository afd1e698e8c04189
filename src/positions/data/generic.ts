// Written for Readout from general knowledge of English. CC0.
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that any stance may be told with: they do not tell one term from another. In the form of `stemOf`. */
export const GENERIC_WORDS = words(`
  demand demands offer offers proposal proposals propose plan plans idea ideas term terms deal talks condition conditions position point points
  claim claims request requests call agreement issue question questions matter right rights way word words party parties side sides
  government country countries state states people new old first second third last next part full whole
  accept reject refuse agree support oppose want need give take make keep put set go come get let allow keep stay remain leave
  return change would could might may must should will shall can said say cannot ready prepared willing open able idea case
  thing things number amount kind sort possible also only least most today now yet still under over per
  year years month months week weeks day days hour hours minute minutes million billion thousand percent cent per-cent per
  dollar dollars mark marks pound pounds crown crowns kroner florin florins euro euros time times once twice instead
  president minister prime foreign ministry leader leaders government’s mr mrs ms`);

/** Phrases that stand for something told just before. */
export const REFERS_BACK =
  /^(?:[^,.;]{0,25}?\b(?:of (?:it|them|these|those)|of that (?:amount|sum|figure))\b|[^,.;]{0,60}?\bto\s+(?:accept|agree to|approve|back|adopt|support|reject|drop|withdraw|reconsider|take)\s+(?:it|them|this|that)$|(?:to\s+\p{L}+\s+)?(?:any|none|each|both|all|some|either|half)\s+of\s+(?:it|them|these|those|that)\b|(?:(?:to|with|on|for|of|against|about)\s+)?(?:it|that|this|them|these|those|so|one|both|neither|the same)(?=$|[,.;:]|\s+(?:again|too|twice|out|in|on|at|by|as|with|before|first|since|because|for|until|when|if|instead|all|either|now|then|outright|today)\b)|(?:(?:for|to|of)\s+)?(?:such|these|those|the|that|this|its|their|his|her|any such|all|both)\s+(?:\p{L}+\s+)?(?:terms?|demands?|conditions?|proposals?|offers?|ideas?|plans?|requests?|suggestions?|claims?|points?|calls?|moves?|views?|steps?|formulas?|amounts?|sums?|arrangements?|compromises?)(?![\p{L}-])(?!\s+(?:of|for|to|on|that|by|from|about)\b))/iu;
/** Of these, the ones that stand for everything listed before. */
export const REFERS_TO_ALL =
  /^(?:(?:these|those|them|all|both(?! (?:sides|parties|governments|countries|states)\b))(?=$|[,.;:\s])|such\s+(?:\p{L}+\s+)?(?:terms|demands|conditions|proposals|points|ideas|claims)|(?:the|its|their|his|her|these|those)\s+(?:\p{L}+\s+)?(?:terms|demands|conditions|proposals|points))\b/iu;
