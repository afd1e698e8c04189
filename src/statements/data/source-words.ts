// Written for Readout from general knowledge of newsroom English. CC0.
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Heads of phrases for people who are not named. Singular and plural. */
export const UNNAMED_PEOPLE = words(
  `source sources official officials person people insider insiders aide aides adviser advisers advisor advisors diplomat
  diplomats envoy envoys witness witnesses analyst analysts expert experts critic critics observer observers economist
  economists supporter supporters opponent opponents ally allies resident residents voter voters worker workers employee
  employees staffer staffers lawmaker lawmakers politician politicians researcher researchers scientist scientists doctor
  doctors lawyer lawyers attorney attorneys investor investors trader traders historian historians scholar scholars
  participant participants attendee attendees relative relatives friend friends neighbour neighbours neighbor neighbors
  colleague colleagues executive executives strategist strategists operative operatives veteran veterans member members
  delegate delegates negotiator negotiators activist activists campaigner campaigners protester protesters demonstrator
  demonstrators farmer farmers teacher teachers student students parent parents survivor survivors man woman men women
  many some others other another one most several both none everyone nobody families family players fans users customers
  passengers pilots soldiers fighters rebels militants neighbours locals academics academic legislators senators congressmen
  insider veteran specialist specialists commentator commentators pundit pundits journalist journalists reporter reporters`,
);
/** The same, where the word by itself says that somebody speaks without a name. */
export const PLAIN_SOURCES = words("source sources insider insiders person people official officials aide aides");

export const OFFICES = words(
  `president presidents minister ministers premier chancellor chancellors secretary leader leaders chief chiefs spokesman
  spokeswoman spokesperson spokespeople spokesmen chairman chairwoman chair head heads governor governors mayor mayors
  senator congressman congresswoman representative commissioner commissioners ambassador ambassadors judge judges justice
  justices prosecutor prosecutors king queen prince princess pope bishop archbishop cardinal general generals commander
  commanders director directors coach captain nominee nominees candidate candidates editor editors manager managers
  sheriff attorney-general speaker envoy negotiator mediator mediators inspector superintendent principal dean professor
  ceo founder owner monarch sultan emir ayatollah lieutenant colonel admiral marshal vice-president treasurer counsel
  moderator host author writer defendant plaintiff company's publicist`,
);
export const DOCUMENTS = words(
  `report reports document documents letter letters statement statements memo memos memorandum filing filings transcript
  transcripts text email emails e-mail e-mails article articles book books paper papers draft drafts communique communiqué
  declaration resolution ruling verdict indictment complaint lawsuit law bill constitution treaty agreement contract
  charter manifesto plan plans website page ad ads advertisement video videos footage film documentary editorial column
  release records record file files cable cables notice order leaflet brochure tweet tweets post posts message messages
  affidavit dossier review audit schedule summary minutes readout headline headlines story stories`,
);
export const ESTIMATES = words(
  `estimate estimates poll polls survey surveys data figures statistics census count tally projection projections forecast
  forecasts calculation calculations analysis analyses study studies maps research model models numbers index average
  averages polling results findings evidence`,
);
export const INSTITUTIONS = words(
  `government governments ministry ministries administration company companies firm firms police court courts committee
  commission council parliament congress senate house assembly party parties union unions campaign bank agency agencies
  department bureau office authority authorities regulator regulators university college school hospital army military
  navy force forces state states city county kremlin cabinet board group groups organisation organization organisations
  organizations foundation institute association federation league club team network newspaper paper magazine outlet
  broadcaster station channel media press coalition bloc alliance delegation side sides country countries kingdom republic
  embassy consulate watchdog charity think-tank tribunal jury prosecution defence defense opposition majority minority
  leadership team teams clan palace church synod vatican airline manufacturer maker retailer operator supplier district
  republicans democrats conservatives liberals socialists greens tories labour federation`,
);
/** Words before "to" or "with" that say how near unnamed people are to somebody. */
export const NEARNESS =
  /\b(?:close to|closest to|near to|familiar with|briefed (?:on|about|by)|with (?:direct |first-hand |firsthand |intimate |detailed )?knowledge of|involved in|privy to|loyal to|allied with|inside|within)\s+/iu;

/** Why somebody is not named. */
export const UNNAMED_REASON =
  /(?:who |and )?(?:(?:also )?(?:asked|requested|wished|wanted|preferred|declined|refused)(?: that (?:he|she|they))? (?:not to|to not) be (?:named|identified|quoted by name)|(?:spoke|speaking|talked|insisted|requested|granted|given)(?: to [\p{L}’' ]{2,30})? (?:on (?:the )?condition (?:of anonymity|that)|anonymously|anonymity)|(?:on|under) (?:the )?condition of anonymity|(?:was|were|are|is) not authori[sz]ed to (?:speak|discuss|comment))[^.,;”"]*/iu;

/** Words in what is said that weaken it. Each is looked for whole. */
export const HEDGES: readonly RegExp[] = [
  /\b(?:may|might|could)(?: (?:well|also|soon|still|yet))?(?: (?:be|have))?\b(?!\s+not\b)(?!n[’']t)/giu,
  /\b(?:reportedly|allegedly|apparently|seemingly|supposedly|purportedly|possibly|probably|presumably|perhaps|maybe|hopefully|arguably|conceivably|potentially|likely|unlikely)\b/giu,
  /\b(?:unclear|uncertain|unconfirmed|doubtful|not clear|not certain|not sure|unsure)\b/giu,
  /\bI(?: do)?(?: strongly| firmly| really)? (?:believe|think|guess|suppose|suspect|imagine|hope|feel)\b/gu,
  /\b(?:we|they) (?:believe|think|suspect|guess)\b/giu,
  /\b(?:seems?|seemed|appears?|appeared|tends?|believed|thought|said|rumou?red|alleged) to\b/giu,
  /\b(?:in my (?:view|opinion)|as far as (?:I|we) know|to (?:my|our) knowledge|if confirmed|in theory|in principle|it is possible|it is understood)\b/giu,
];
