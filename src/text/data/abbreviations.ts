// Written for Readout from general knowledge of English usage. CC0.

/** Abbreviations whose full stop never ends a sentence: a name or number follows. Lower case, without the stop. */
export const BEFORE_NAMES: ReadonlySet<string> = new Set(
  (
    "mr mrs ms mx dr prof rev fr sr hon pres gov lt gen maj capt col cpl sgt cmdr adm brig pvt sen rep reps sens del " +
    "amb supt insp det messrs mme mlle st mt ft vs v nr cf viz fig figs eq art arts para paras sec ch vol ed eds pp no nos op"
  ).split(" "),
);

/** Abbreviations whose full stop may end a sentence as well. Lower case, without the stop. */
export const ANYWHERE: ReadonlySet<string> = new Set(
  (
    "jr sr inc corp ltd co cos llc plc bros assn dept univ est ave blvd rd etc al approx ext jan feb mar apr jun jul aug " +
    "sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn fla ga ill ind kan ky " +
    "la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex vt va wash wis wyo min max hr hrs sq dist " +
    "esq ph.d m.d b.a m.a"
  ).split(" "),
);

/** Words that, capitalised after an abbreviation, begin a new sentence ("in the U.S. The talks …"). */
export const STARTERS: ReadonlySet<string> = new Set(
  (
    "the a an this that these those he she it they we i you his her its their our my your there here but and or so yet " +
    "if when while as after before since although though because in on at by for from with without under over during " +
    "however meanwhile then also still instead despite according what who where why how some many most several all " +
    "both each one two not no nor now once until unlike like more"
  ).split(" "),
);
