// Written for Readout from general knowledge of English. CC0.
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Nouns for people that no list of sources and offices holds and no ending tells. Singular. */
export const PEOPLE = words(
  `father mother dad mum mom son daughter brother sister wife husband widow uncle aunt cousin boss chef cook
  nurse medic judge priest nun monk bishop coach guard guide clerk chair deputy envoy rabbi imam girl boy child
  children pupil nephew niece parent host guest aide patron scout spy thief victim hero champion rival partner
  couple crew pair general admiral major corporal professor technician analyst skipper captain pilot colleague
  friend lawyer client tenant customer patient musician vicar verger mayor reeve lady gentleman lord baron duke
  duchess count countess majesty excellency highness holiness honour`,
);
/** Endings of nouns for one who does something ("haulier", "machinist", "stallholder"), in singular and plural. */
export const DOER = /..(?:er|or|ier|eer|ist|ian|ant|man|woman|men|women|ess|ee|ster|wright|herd|keeper)s?$/;
/** Nouns with such an ending for things, bodies, times and the like. Singular. */
export const NO_DOER = words(
  `paper letter number tower river computer centre center chapter order offer water matter weather winter summer
  answer corner quarter border figure register newsletter poster banner carrier tanker trailer container printer
  server counter folder powder engine sector factor motor error mirror tractor reactor corridor harbour harbor
  floor door list plant restaurant giant committee coffee fee tree knee degree guarantee process access success
  business press address congress illness mess dress loss other another either neither whether former latter
  interior exterior minor major senior junior superior december october november september newspaper disaster
  semester cluster roster filter shelter theater cover fever silver lever power flower shower layer prayer
  buffer cancer danger hunger anger finger trigger ledger merger hammer rubber timber chamber transfer terror
  humor color labor favor rumor elevator generator indicator monitor calculator radiator sensor vector smelter
  supercomputer grant fitness darkness weakness sickness readiness`,
);
