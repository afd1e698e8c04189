// Written for Readout from general knowledge of English grammar. CC0.
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const PERSONAL = words("he she they it we i you");
export const OBJECT_PRONOUNS = words("me you him her it us them himself herself themselves itself myself");
export const RELATIVES = words("who which that whom whose");
export const DETERMINERS = words(
  "the a an this that these those his her its their our my your some any each every no another both all several many most few one two three four five six seven eight nine ten",
);
export const POSSESSIVES = words("his her its their our my your 's whose");
export const AUXILIARIES = words(
  "be am is are was were been being have has had having do does did will would can could may might must shall should 'd 'll 've 's 'm 're wo ca",
);
export const BE_FORMS = words("be am is are was were been being 's 'm 're");
export const NEGATIONS = words("not n't never neither nor no");
export const PREPOSITIONS = words(
  "of in on at by for from with without to into onto over under about against between among during after before since until through across around near outside inside despite amid amidst toward towards upon via per beyond behind beside besides within throughout like unlike versus following including regarding concerning ahead alongside aboard atop along past",
);
export const SUBORDINATORS = words(
  "that as while when because after before if although though since until unless whether what where why how once whereas even so than lest wherever whenever",
);
export const COORDINATORS = words("and or but nor yet");
export const ADVERBS = words(
  "also again then later earlier now still already just even once often always ever soon recently further too instead therefore thus however meanwhile moreover furthermore nevertheless nonetheless indeed perhaps maybe only simply flatly far long first last next finally initially previously currently today yesterday tomorrow tonight separately elsewhere there here afterwards afterward",
);
/** Verbs that are none of reporting but end a noun phrase as surely: the commonest finite forms. */
export const COMMON_VERBS = words(
  "is are was were has have had does did will would can could may might must should shall came comes come went goes go made makes make took takes take gave gives give got gets get left leaves put puts set sets met meets won wins lost loses ran runs kept keeps began begins became becomes remained remains appeared appears seemed seems happened happens continued faces faced led leads followed follows used uses worked works tried tries helped helps turned turns started starts stopped stops joined joins ended ends opened opens closed closes passed passes brought brings sent sends fell falls rose rises grew grows served serves died killed kills",
);
export const WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun");
export const MONTHS = words(
  "january february march april may june july august september october november december jan jan. feb feb. mar. apr apr. aug aug. sept sept. oct oct. nov nov. dec dec.",
);
/** Heads of time adverbials without a preposition: "said last week", "told reporters this morning". */
export const TIME_HEADS = words(
  "week weeks month months year years day days morning afternoon evening night weekend time today yesterday tomorrow tonight hour hours minute minutes ago moment summer winter spring autumn fall",
);
