// Written for Readout from general knowledge of English. CC0.
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Last words of the names of bodies that speak for themselves, and by which they are called when named before. */
export const OWN_BODIES = words(`
  union federation guild association league party group alliance council society committee commission board front movement
  club cooperative co-operative company museum hospital court chamber network coalition bloc brigade column heirs friends
  compact fund bank institute university church trust mission organisation organization institution holders residents
  traders left right greens centre center assembly office authority agency congress syndicate works transit pictures gaz
  airlines rail water homes energy steel motors group industries wheel herald`);

/** Bodies of a state or employer: they speak for whomever they belong to. */
export const STATE_BODIES = words(`
  government ministry cabinet delegation presidency administration army military navy parliament treasury embassy side team
  minister president premier chancellor ambassador envoy spokeswoman spokesman negotiator negotiators leader leaders office
  council mission department officials official state kingdom republic commonwealth secretary chief general commander`);

/** What any body can be called in its own paper, whatever its name. */
export const ANY_BODY = words(`
  company firm group organisation organization body board office side team delegation institution management leadership
  authority secretariat`);

/** Of these, the ones that only states have: a union or company has none. */
export const OF_STATES = words(`
  government ministry cabinet presidency administration army military navy parliament treasury embassy minister premier
  chancellor ambassador state kingdom republic commonwealth`);

/** Heads of phrases that may take a stance, named or not. */
export const AGENTS = words(`
  analysts experts critics observers allies villagers residents farmers workers members employers bondholders creditors
  lenders shareholders families heirs rebels traders drivers pilots nurses teachers dockers unions governments states
  countries parties delegates ministers lawmakers deputies senators judges opponents supporters neighbours neighbors
  capitals powers islands developing developed students parents players fans clubs scientists doctors surgeons lawyers
  prosecutors defendants investors insurers banks regulators campaigners activists environmentalists leaders`);

/** Words in the names of outlets: such an account is no party's own document. */
export const OUTLET_WORDS = words(`
  press wire news times post standard agency herald journal today radio tv television tribune gazette courier clarion
  chronicle mail echo observer mirror sun star telegraph dispatch despatch daily weekly review globe guardian independent
  examiner bulletin reporter broadcasting cable messenger packet lantern magazine newspaper media online network channel
  advertiser argus inquirer monitor sentinel record register citizen republic leader voice`);
