// Written for Readout from general knowledge of English reporting verbs. CC0.

/**
 * What a verb takes as the thing said:
 * clause: a clause with or without "that", or a quotation ("said (that) …", "said: “…”"); that: a clause with "that" or a
 * question word alone ("found that …"); quote: a quotation alone ("“…,” she went on"); act: the act itself, a noun phrase, infinitive or gerund
 * ("rejected the plan", "refused to sign"); attitude: a held opinion, a clause or an act ("believes", "fears").
 */
export type Takes = "light" | "quote" | "that" | "clause" | "act" | "attitude";

/** One verb a line: lemma, then what it takes, then particles that belong to it (behind + where it reports with them alone), then irregular past and participle. */
const LINES = `
say clause . said
tell clause . told
add clause
announce clause,act
argue clause
claim clause,act
state that,quote
note clause,act
insist clause,act on
warn clause,act of/against/about
explain clause,act
report clause,act
write clause . wrote/written
tweet clause
post clause
ask clause,act for/about
reply clause
respond clause
answer clause
declare clause,act
suggest clause,act
deny clause,act
admit clause,act to
acknowledge clause,act
confirm clause,act
contend clause
assert clause,act
predict clause,act
reveal clause,act
disclose clause,act
promise clause,act
pledge clause,act
vow clause,act
swear clause . swore/sworn
describe act
call act for/on
charge clause
accuse act
criticize act
criticise act
complain clause,act of/about
joke clause
quip clause
observe clause
remark that,quote
comment quote,that on
mention clause,act
recall clause,act
testify clause
estimate clause,act
conclude clause
caution clause,act against
stress clause,act
emphasize clause,act
emphasise clause,act
underline clause,act
underscore clause,act
urge act
recount clause,act
allege clause,act
maintain clause,act
concede clause,act
counter clause
continue quote
propose clause,act
demand clause,act
reject act
dismiss act
blast act
slam act
praise act
condemn act
denounce act
decry act
deplore act
question act
wonder clause
repeat clause,act
reiterate clause,act
affirm clause,act
reaffirm clause,act
agree clause,act to/on/with
disagree clause with
advise clause,act
inform clause
notify clause
assure clause
reassure clause
remind clause
signal clause,act
indicate clause,act
imply clause
hint clause,act at
boast clause,act of/about
brag clause about
lament clause,act
regret clause,act
apologize act for
apologise act for
thank act
congratulate act
welcome act
hail act
applaud act
commend act
laud act
endorse act
support act
oppose act
object clause,act to
protest clause,act
rebuke act
chide act
mock act
ridicule act
scold act
lambast act
lambaste act
castigate act
defend act
justify act
threaten clause,act with
offer act
refuse act
decline act
seek act . sought
request clause,act
adopt act
accept act
introduce act
identify act
bracket act
submit act
table act
draw light . drew/drawn
clarify clause,act
recommend clause,act
advocate act
instruct act
plead clause,act for
appeal act for/to
beg act
implore act
exhort act
encourage act
discourage act
proclaim clause,act
pronounce clause
forecast clause,act . forecast
project clause,act
speculate clause about
theorize clause
assume that
presume that
guess clause
reckon clause
believe attitude in
think attitude . thought
feel that . felt
hope attitude for
expect that
fear attitude
worry attitude about
doubt that,act
suspect attitude
know that . knew/known
consider that
see that . saw/seen
want attitude
intend attitude
prefer attitude
hold that . held
find that . found
show act,that . showed/shown
demonstrate that
prove that
determine that
rule act,that out/against
learn that . learned/learnt
understand that . understood
realize that
realise that
recognize act,that
recognise act,that
discover that
establish that
decide act,that against
resolve act
quote act
cite act
reference act
outline act
reflect clause on
muse clause
opine clause
posit clause
surmise clause
interject quote
interrupt quote
retort clause
shout clause
yell quote
scream quote
cry quote
whisper quote
mutter quote
murmur quote
exclaim clause
grumble clause
sigh quote
laugh quote
chant quote
begin quote . began/begun
finish quote
echo clause,act
summarize clause,act
summarise clause,act
clarify clause,act
specify clause,act
stipulate clause
elaborate clause on
volunteer clause
confess clause,act to
profess act
concur clause with
dispute clause,act
contest act
refute act
rebut act
contradict act
downplay act
brush act +off/aside
rule act,that out
lay act +out . laid
spell act +out
point clause,act +out/to
sum quote up
read quote . read
chime quote in
speak act +of/about/out . spoke/spoken
talk act +of/about
hear that . heard
tout act
pitch act
label act
brand act
dub act
characterize act
characterise act
liken act
portray act
depict act
blame act
fault act
crow quote
fume quote
gush quote
rail act +against
lash act +out
fire quote +back
snap quote
bristle act +at
warn clause,act
alert clause
caution clause
guarantee clause,act
certify clause
attest clause,act to
bet clause . bet
grant that
allow that
venture clause
intone quote
email clause
telegraph clause
broadcast clause . broadcast
relay clause,act
convey clause,act
communicate clause,act
express act
raise light
cast light . cast
issue light
make light . made
give light . gave/given
sound light
voice act
extol act
highlight clause,act
order act
debunk act
rebuff act
repudiate act
disavow act
foresee clause,act . foresaw/foreseen
moan clause
groan quote
mumble quote
roar quote
scoff quote,act +at
put act +forward . put
hit quote +back . hit
shoot quote +back . shot
consent act +to
assent act +to
beam quote
storm quote
thunder quote
bark quote
growl quote
snarl quote
hiss quote
sniff quote
shrug quote
smile quote
grin quote
wink quote
sob quote
weep quote . wept
wail quote
whine quote
whimper quote
coo quote
gasp quote
stammer quote
stutter quote
sneer quote
snort quote
splutter quote
drawl quote
rasp quote
croak quote
boom quote
bellow quote
holler quote
chuckle quote
giggle quote
chortle quote
cackle quote
tease quote
taunt quote
jeer quote
enthuse quote
rave quote
rant quote
seethe quote
blurt quote
ponder quote
philosophise quote
philosophize quote
pontificate quote
prophesy quote
parry quote
prompt quote
trumpet quote
vent quote
reason quote
recite quote
resume quote
mourn quote
demur quote
chirp quote
purr quote
soothe quote
counsel quote
coax quote
recollect quote
reminisce quote
tut quote
warble quote
wisecrack quote
shriek quote
squeal quote
yelp quote
pant quote
drone quote
hum quote
rejoin quote
riposte quote
go quote +on . went/gone
carry quote +on
put quote +in . put
calculate clause
judge clause
confide clause,act
persist clause
jest clause
`;

export interface ReportingVerb {
  readonly lemma: string;
  readonly takes: ReadonlySet<Takes>;
  /** "for" of "called for": the cue then holds both words. */
  readonly particles: ReadonlySet<string>;
  /** Without its particle the verb reports nothing: "spoke" against "spoke of". */
  readonly needsParticle: boolean;
}

export const VERB_FORMS = ["base", "s", "past", "participle", "ing"] as const;
export type VerbForm = (typeof VERB_FORMS)[number];

export interface ReportingForm {
  readonly verb: ReportingVerb;
  /** All forms the spelling can be: "said" is past and participle. */
  readonly forms: ReadonlySet<VerbForm>;
}

/** Every form of every reporting verb, by its lower-case spelling. */
export const REPORTING_FORMS: ReadonlyMap<string, ReportingForm> = formsOf(LINES);

function formsOf(lines: string): Map<string, ReportingForm> {
  const forms = new Map<string, ReportingForm>();
  for (const line of lines.split("\n").filter(Boolean)) {
    const [head = "", irregular] = line.split(" . ");
    const [lemma = "", takes = "", particles = ""] = head.trim().split(" ");
    const verb: ReportingVerb = {
      lemma,
      takes: new Set(takes.split(",") as Takes[]),
      particles: new Set(particles.replace("+", "").split("/").filter(Boolean)),
      needsParticle: particles.startsWith("+"),
    };
    const [past = regularPast(lemma), participle = past] = irregular?.trim().split("/") ?? [];
    const spellings: [string, VerbForm][] = [
      [lemma, "base"],
      [thirdPerson(lemma), "s"],
      [past, "past"],
      [participle, "participle"],
      [ingForm(lemma), "ing"],
    ];
    for (const [spelling, form] of spellings) addForm(forms, spelling, verb, form);
  }
  return forms;
}

function addForm(forms: Map<string, ReportingForm>, spelling: string, verb: ReportingVerb, form: VerbForm): void {
  const known = forms.get(spelling);
  const merged: ReportingVerb = known
    ? {
        lemma: known.verb.lemma,
        takes: new Set([...known.verb.takes, ...verb.takes]),
        particles: new Set([...known.verb.particles, ...verb.particles]),
        needsParticle: known.verb.needsParticle && verb.needsParticle,
      }
    : verb;
  forms.set(spelling, { verb: merged, forms: new Set([...(known?.forms ?? []), form]) });
}

function stemFor(lemma: string): string {
  return /^(?:admit|quip|brag|rebut|submit|plan|beg|sum|dub|bet|concur|snap|hit|put|regret|sob|grin|tut|hum)$/.test(
    lemma,
  )
    ? lemma + lemma.slice(-1)
    : lemma;
}
function regularPast(lemma: string): string {
  if (lemma.endsWith("e")) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return `${stemFor(lemma)}ed`;
}
function thirdPerson(lemma: string): string {
  if (/(?:s|sh|ch|x|z|o)$/.test(lemma)) return `${lemma}es`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return `${lemma}s`;
}
function ingForm(lemma: string): string {
  if (/[^eoy]e$/.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  return `${stemFor(lemma)}ing`;
}
