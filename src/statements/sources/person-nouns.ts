import { DOCUMENTS, ESTIMATES, INSTITUTIONS, OFFICES, UNNAMED_PEOPLE } from "../data/source-words.ts";

/** Endings of words for one who does something ("haulier", "machinist", "stallholder"), in singular and plural. */
const DOER = /..(?:er|or|ier|eer|ist|ian|ant|man|woman|men|women|ess|ee|ster|wright|herd|keeper)s?$/;
/** Words with such an ending for things and bodies. */
const NO_DOER =
  /(?:paper|letter|number|tower|river|computer|centre|center|chapter|order|offer|water|matter|weather|winter|summer|answer|corner|quarter|border|figure|register|newsletter|poster|banner|carrier|tanker|trailer|container|printer|server|counter|folder|powder|engine|sector|factor|motor|error|mirror|tractor|reactor|corridor|harbour|harbor|floor|door|list|plant|restaurant|giant|committee|coffee|fee|tree|knee|degree|guarantee|process|access|success|business|press|address|congress|illness|mess|dress|loss|other|another|either|neither|whether|former|latter|interior|exterior|minor|major|senior|junior|superior|december|october|november|september)s?$/;
/** Pronouns and numbers among the heads of unnamed people: they describe nobody. */
const NO_NOUN = /^(?:many|some|others?|another|one|most|several|both|none|everyone|nobody|few|all)$/;
const PEOPLE =
  /^(?:father|mother|dad|mum|mom|son|daughter|brother|sister|wife|husband|widow|uncle|aunt|cousin|boss|chef|cook|nurse|medic|judge|priest|nun|monk|bishop|coach|guard|guide|clerk|chair|deputy|envoy|rabbi|imam|girl|boy|child|children|pupil|nephew|niece|parent|host|guest|aide|patron|scout|spy|thief|victim|hero|champion|rival|partner|couple|crew|pair|general|admiral|major|corporal|professor|technician|analyst|skipper|captain|pilot|colleague|friend|lawyer|client|tenant|customer|patient|musician|vicar|verger|mayor|reeve|lady|gentleman|lord|baron|duke|duchess|count|countess|majesty|excellency|highness|holiness|honour)s?$/;

/** Whether a word in lower case is a noun for a person, or for people. */
export function isPersonNoun(norm: string): boolean {
  if (NO_NOUN.test(norm)) return false;
  if (OFFICES.has(norm) || UNNAMED_PEOPLE.has(norm) || PEOPLE.test(norm)) return true;
  if (INSTITUTIONS.has(norm) || DOCUMENTS.has(norm) || ESTIMATES.has(norm)) return false;
  return DOER.test(norm) && !NO_DOER.test(norm);
}

/** Whether a noun for people stands for several. */
export function isPluralNoun(norm: string): boolean {
  return /[^s]s$|^(?:people|men|women|children|police|many|some|others|both|couple|pair|crew)$|men$/.test(norm) && !/(?:boss|press|princess|actress|hostess|duchess)$/.test(norm);
}
